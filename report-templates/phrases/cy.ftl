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
