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
# $note: what was wrong, and what stands there now.
correction = Cywiriad, { $date }, fersiwn { $version }: { $note }

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

## Drafts
hole = Eto i ddod: { $note }
draft-watermark = DRAFFT
draft-title = DRAFFT: { $title }
draft-head = DRAFFT ar gyfer gwirio cywirdeb ffeithiol: nid i’w gyhoeddi
draft-foot = DRAFFT, fersiwn { $version }
draft-introduction = Drafft yw hwn. Fe’i hanfonir at y gwasanaeth a arolygwyd er mwyn gwirio’r ffeithiau, ac nid yr adroddiad cyhoeddedig ydyw. Graddau dros dro sydd ynddo.
draft-foot-copy = DRAFFT, fersiwn { $version }, copi ar gyfer { $copy }
draft-version = Fersiwn { $version } y drafft, { $date }
draft-version-undated = Fersiwn { $version } y drafft
# $copy: whom this copy was made for.
draft-copy = Copi ar gyfer { $copy }.
draft-embargo = Dan embargo tan { $date }.
draft-deadline = Anfonwch sylwadau ar y ffeithiau erbyn { $date }.
draft-handling = Sut i’w drin: { $handling }
draft-paragraph = Paragraff

## Points on facts: the form that comes with a draft
points-title = Pwyntiau am ffeithiau
points-introduction = Dywedwch beth sy’n anghywir neu ar goll yn y drafft hwn: un pwynt ar y tro, gyda rhif y paragraff a’r hyn y dylai ei ddweud.
points-ratings = Ystyrir pwynt yn erbyn gradd yn bwynt am y ffeithiau y mae’r radd yn seiliedig arnynt. Dywedwch pa ffaith sy’n anghywir.
points-children = Peidiwch ag enwi plentyn. Os gellid adnabod plentyn, dywedwch ymhle; fe wnawn ni’r gweddill.
points-other-forms = Mae’r ffurflen Word a’r daenlen a ddaeth gyda’r drafft hwn yn gwneud yr un peth.
points-no-scripts = Os nad oes dim yn digwydd pan bwyswch rif ar ymyl y dudalen, mae sgriptiau wedi’u rhwystro lle rydych yn darllen hwn. Mae’r ffurflen Word a’r daenlen a ddaeth gyda’r drafft hwn yn gwneud yr un peth.
points-more-rows = Ychwanegwch resi lle bo’u hangen.
points-reference = Cyfeirnod (gadewch fel y mae)
points-who = Eich enw a’ch rôl
points-nil = Nid oes gennym bwyntiau i’w gwneud (ysgrifennwch ie)
points-yes = ie
points-kinds = Mathau o bwynt
points-paragraph = Rhif y paragraff
points-quoted = Geiriau’r drafft
points-kind = Math o bwynt
points-correction = Yr hyn y dylai ei ddweud
points-evidence = Tystiolaeth
points-anchor = Marc (gadewch fel y mae)
# $kind: wrong_fact, missing_fact, wrong_figure, wrong_name, unclear or child_identifiable.
point-kind =
    { $kind ->
        [wrong_fact] Mae ffaith yn anghywir
        [missing_fact] Mae ffaith ar goll
        [wrong_figure] Mae ffigur yn anghywir
        [wrong_name] Mae enw yn anghywir
        [unclear] Mae’n aneglur
        [child_identifiable] Gellid adnabod plentyn
       *[other] Heb ei nodi
    }

## Points on facts in the page. $number: of a paragraph; $count: of points.
page-points-count = Pwyntiau am ffeithiau: { $count }
page-points-make = Paragraff { $number }: gwneud pwynt
page-points-paragraph = Paragraff { $number }
page-points-elsewhere = Dim rhif paragraff
page-points-close = Cau
page-points-new = Pwynt newydd
page-points-edited = Pwynt { $number }
page-points-row = Rhes y tabl
page-points-whole = Y tabl cyfan
page-points-keep = Cadw’r pwynt hwn
page-points-cancel = Canslo
page-points-list = Eich pwyntiau
page-points-none = Nid oes rhai eto. Pwyswch rif ar ymyl y dudalen, neu “Pwynt newydd”.
page-points-edit = Golygu
page-points-remove = Dileu
page-points-of = pwynt { $number }
page-points-remove-all = Dileu pob pwynt
page-points-nil = Nid oes gennym bwyntiau i’w gwneud
page-points-save = Cadw fel ffeil
page-points-read = Agor ffeil a gadwyd
page-points-print = Argraffu’r rhestr
page-points-kept = Cadwyd pwynt { $number }. Cadwch ef fel ffeil cyn cau’r dudalen hon.
page-points-removed = Dilëwyd pwynt { $number }.
page-points-removed-all = Dilëwyd pob pwynt.
page-points-saved = Cadwyd fel { $file }. Anfonwch y ffeil hon at yr arolygiaeth.
page-points-opened = Agorwyd. Nifer y pwyntiau: { $count }.
page-points-nothing = Ysgrifennwch yr hyn y dylai ei ddweud, neu dewiswch beth sy’n anghywir, cyn cadw’r pwynt.
page-points-unknown = Nid oes paragraff { $number } yn y drafft hwn.
page-points-foreign = Nid ffeil o bwyntiau a gadwyd o ddrafft yw hon.
page-points-other = Mae’r pwyntiau yn y ffeil hon am adroddiad arall neu mewn iaith arall.
page-points-version = Gwnaed y pwyntiau hyn am fersiwn arall o’r drafft hwn. Edrychwch a yw eu paragraffau yr un fath o hyd.

## The log of points that goes back to the service
log-title = Pwyntiau am ffeithiau a’r hyn a benderfynwyd
log-introduction = Gwnaed y pwyntiau hyn am ddrafft yr adroddiad hwn, a dyma a benderfynwyd am bob un.
log-answers = Pwy a atebodd
log-from = Oddi wrth
log-draft = Drafft
log-points = Pwyntiau
log-no-points = dim pwyntiau i’w gwneud
log-decisions = Yr hyn a benderfynwyd
log-decision = Penderfyniad
log-count = Nifer y pwyntiau
# $decision: accepted, partly_accepted, rejected, replaced or open.
decision-word =
    { $decision ->
        [accepted] Derbyniwyd
        [partly_accepted] Derbyniwyd yn rhannol
        [rejected] Ni dderbyniwyd
        [replaced] Disodlwyd gan bwynt diweddarach
       *[open] Heb ei benderfynu eto
    }
log-id = Cyfeirnod
log-point = Pwynt { $number }
log-said = Dywedodd y drafft
log-reason = Rheswm
log-acted-on = Yr hyn a wnaed
log-place = Ymhle
log-paragraph = Paragraff { $number } o ddrafft { $version }
# $now: its number in the draft as it is now.
log-same = Paragraff { $number } o ddrafft { $version }, sef { $now } bellach
log-changed = Paragraff { $number } o ddrafft { $version }, sef { $now } bellach; mae ei eiriau wedi newid
log-gone = Paragraff { $number } o ddrafft { $version }, nad yw yno mwyach
log-unplaced = Ni enwyd paragraff
log-section = { $place } ({ $section })
log-not-said = heb ei nodi
log-none = Ni wnaed unrhyw bwyntiau.
