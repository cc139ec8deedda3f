# The product's own words in Welsh. One message a heading, label or sentence; values in braces.
# What must hold: every language has the same messages with the same values. A word that nobody has confirmed yet stands in
# data/translations/welsh-terms-to-review.csv. Categories of number: zero 0, one 1, two 2, few 3, many 6, other everything else.

## Around the page
skip-link = Neidio i’r prif gynnwys
contents = Cynnwys
notes = Nodiadau
back-to-text = Yn ôl i’r testun
note = Nodyn
page = Tudalen
back-to-top = Yn ôl i’r brig

## Ratings
overall-rating = Graddiad cyffredinol
rating = Gradd
section = Safon
ratings-caption = Graddau { $service }
fieldwork-started = Dechreuodd y gwaith maes: { $date }
score = Sgôr
not-rated = Dim gradd
not-judged-yet = Dim dyfarniad eto
provisional = Gradd dros dro
scale-caption = Ystyr y dyfarniadau
scale-level = Dyfarniad
scale-descriptor = Disgrifiad

## Key questions
key-questions-caption = Cwestiynau allweddol ar gyfer { $number } { $title }
key-question = Cwestiwn allweddol
key-question-figure = % ‘Ydy’
decides = sy’n pennu’r radd
share-done-well = Gwaith a wnaed yn ddigon da, o’r holl waith a farnwyd
share-measure = Yr hyn a fesurir
share-figure = Cyfran
not-published = heb ei gyhoeddi
no-relevant-cases = dim achosion perthnasol
not-known = anhysbys

## Findings. $count: how many stand below the heading.
strengths =
    { $count ->
        [one] Cryfder
       *[other] Cryfderau
    }
areas-for-improvement =
    { $count ->
        [one] Maes i’w wella
       *[other] Meysydd i’w gwella
    }
key-findings =
    { $count ->
        [one] Canfyddiad allweddol
       *[other] Canfyddiadau allweddol
    }
names-changed = Newidiwyd enwau fel na ellir adnabod neb.
source = Ffynhonnell: { $source }
summary-of = Crynodeb: { $title }

## Publication. $format: pdf, html or print.
isbn =
    { $format ->
        [pdf] ISBN (PDF): { $isbn }
        [html] ISBN (tudalen we): { $isbn }
        [print] ISBN (argraffedig): { $isbn }
       *[other] ISBN: { $isbn }
    }
version = Fersiwn { $version }

## Numbers. $figure: a percentage as it is displayed.
percent-words = { $figure } y cant
percent-sign = { $figure }%
number-word =
    { $count ->
        [0] dim
        [1] un
        [2] dau
        [3] tri
        [4] pedwar
        [5] pump
        [6] chwech
        [7] saith
        [8] wyth
        [9] naw
        [10] deg
       *[other] { $count }
    }
# $noun: what is counted; $number: how many, as it is written; $count: how many.
noun =
    { $noun ->
       *[other] { $number }
    }
list-and = { $before }, { $last }

## Fieldwork
fieldwork-period = { $from } i { $to }
week-commencing = yr wythnos yn dechrau { $date }
fieldwork-purpose = { $purpose }: { $period }

## People
people-caption = Pobl a gymerodd ran yn yr arolygiad
people-role = Rôl
people-names = Enw neu sefydliad

## Y rhagolwg: y dudalen o amgylch yr adroddiad
# $title: teitl byr yr adroddiad.
preview-title = Rhagolwg: { $title }
preview-switches = Beth sy’n cael ei ddangos
preview-language = Iaith
preview-english = English
preview-welsh = Cymraeg
preview-stage = Cam
preview-draft = Drafft
preview-final = Terfynol
preview-view = Golwg
preview-web = Tudalen we
preview-print = Tudalennau print
preview-web-frame = Yr adroddiad fel tudalen we
preview-print-frame = Yr adroddiad fel PDF
preview-open-pdf = Agor y PDF ar ei ben ei hun
# Yr hyn sydd uwchben yr adroddiad. $errors: nifer y gwallau.
preview-fresh = Yn gyfredol
preview-refused =
    { $errors ->
        [two] Yn gyfredol, ond byddai’r adroddiad yn cael ei wrthod: mae { $errors } wall.
       *[other] Yn gyfredol, ond byddai’r adroddiad yn cael ei wrthod: mae { $errors } gwall.
    }
preview-kept =
    { $errors ->
        [0] Dyma’r fersiwn olaf y gellid ei llunio.
        [one] Dyma’r fersiwn olaf y gellid ei llunio: mae { $errors } gwall.
        [two] Dyma’r fersiwn olaf y gellid ei llunio: mae { $errors } wall.
       *[other] Dyma’r fersiwn olaf y gellid ei llunio: mae { $errors } gwall.
    }
preview-nothing =
    { $errors ->
        [0] Nid oes modd llunio fersiwn eto.
        [one] Nid oes modd llunio fersiwn eto: mae { $errors } gwall.
        [two] Nid oes modd llunio fersiwn eto: mae { $errors } wall.
       *[other] Nid oes modd llunio fersiwn eto: mae { $errors } gwall.
    }
preview-lost = Mae’r rhagolwg wedi dod i ben. Pan fydd yn rhedeg eto, bydd y dudalen hon yn mynd yn ei blaen.
preview-problems =
    { $count ->
        [0] Dim problemau
        [one] { $count } broblem
        [two] { $count } broblem
        [few] { $count } phroblem
        [many] { $count } phroblem
       *[other] { $count } problem
    }
preview-error = Gwall
preview-warning = Rhybudd
preview-copy = Copïo
preview-copied = Wedi’i gopïo
preview-ratings = Sut y cafwyd y graddau

## Drafts
hole = Eto i ddod: { $note }
draft-watermark = DRAFFT
draft-title = DRAFFT: { $title }
draft-head = DRAFFT ar gyfer gwirio cywirdeb ffeithiol: nid i’w gyhoeddi
draft-foot = DRAFFT, fersiwn { $version }
draft-introduction = Drafft yw hwn. Fe’i hanfonir at y gwasanaeth a arolygwyd er mwyn gwirio’r ffeithiau, ac nid yr adroddiad cyhoeddedig ydyw. Graddau dros dro sydd ynddo.
draft-version = Fersiwn { $version } y drafft, { $date }
draft-embargo = Dan embargo tan { $date }.
draft-deadline = Anfonwch sylwadau ar y ffeithiau erbyn { $date }.
draft-handling = Sut i’w drin: { $handling }
draft-paragraph = Paragraff

## The workbook of data
data-title = Data arolygiad { $service }
data-introduction = Mae gan y llyfr gwaith hwn raddau a ffigurau’r adroddiad. Un tabl yw pob dalen ar ôl hon; mae’n dechrau yn y gell gyntaf.
data-contents-about = Dalennau’r llyfr gwaith hwn.
data-notes-about = Yr hyn sydd mewn cell lle nad oes rhif.
data-sheet = Dalen
data-holds = Beth sydd ynddi
data-shorthand = Byrfodd
data-meaning = Ystyr
data-confidential = Wedi’i gadw’n ôl, rhag i unrhyw blentyn gael ei adnabod
data-unavailable = Ddim yn hysbys, neu heb ei gyhoeddi
data-not-applicable = Ddim yn berthnasol
data-ratings = Graddau
data-ratings-about = Pob gradd, a’r hyn y’i seiliwyd arno.
data-section-id = Dynodydd yr adran
data-section = Adran
data-provisional-rating = Gradd cyn unrhyw addasiad
data-points = Pwyntiau
data-most-points = Uchafswm y pwyntiau
data-lowest = Y ganran sy’n penderfynu
data-adjustment = Addasiad
data-reason = Rheswm
data-key-questions = Cwestiynau allweddol
data-key-questions-about = Pob cwestiwn allweddol, gyda’r achosion a farnwyd yn ‘ydynt’, yr achosion perthnasol a’r ganran.
data-question-id = Dynodydd y cwestiwn
data-yes = Achosion a farnwyd yn ‘ydynt’
data-of = Achosion perthnasol
data-decides = Yn penderfynu’r radd
data-yes-word = ydy
data-no-word = nac ydy
data-sample = Sampl
data-sample-about = Faint a welwyd yn yr arolygiad.
data-what = Yr hyn a welwyd
data-number = Nifer
data-cases-name = Achosion
data-cases-about = Yr achosion a arolygwyd, fesul nodwedd. Cedwir niferoedd bach yn ôl.
data-group = Grŵp o achosion
data-characteristic = Nodwedd
data-value = Gwerth
data-cases = Achosion
data-statistics = Ystadegau
data-statistics-about = Ffigurau eraill yn yr adroddiad, gyda chymaryddion a ffynonellau.
data-table = Tabl
data-measure = Mesur
data-whose = Ffigur pwy
data-figure = Ffigur
data-unit = Uned
data-period = Cyfnod
data-source = Ffynhonnell
data-recommendations = Argymhellion
data-recommendations-about = Yr hyn y mae’r adroddiad yn ei argymell, ac i bwy.
data-addressee = Pwy ddylai weithredu
data-recommendation = Argymhelliad
data-points-below = Pwyntiau oddi tano
data-themes = Themâu
