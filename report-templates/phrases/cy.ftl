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

## The report's languages. $language: cy or en. What a report says of another one stands in the language of that one, so
## that these words are the same in every file.
available-in =
    { $language ->
        [cy] Mae’r adroddiad hwn ar gael yn Gymraeg
       *[en] This report is available in English
    }

## Ratings. $precision: month or year.
overall-rating = Graddiad cyffredinol
rating = Gradd
section = Safon
ratings-caption = Graddau { $service }
fieldwork-started =
    { $precision ->
        [month] Dechreuodd y gwaith maes ym mis { $date }
       *[other] Dechreuodd y gwaith maes yn { $date }
    }
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
# Above the words of a quotation that stands beside its translation. $language: cy or en.
said-in =
    { $language ->
        [cy] Fel y’i dywedwyd, yn Gymraeg
       *[en] Fel y’i dywedwyd, yn Saesneg
    }

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
# 1af, 2il, 3ydd. $category: not enough in Welsh, where the number itself says which ending it takes; what is beyond 31 is
# called by its number.
ordinal =
    { $count ->
        [1] 1af
        [2] 2il
        [3] 3ydd
        [4] 4ydd
        [5] 5ed
        [6] 6ed
        [7] 7fed
        [8] 8fed
        [9] 9fed
        [10] 10fed
        [11] 11eg
        [12] 12fed
        [13] 13eg
        [14] 14eg
        [15] 15fed
        [16] 16eg
        [17] 17eg
        [18] 18fed
        [19] 19eg
        [20] 20fed
        [21] 21ain
        [22] 22ain
        [23] 23ain
        [24] 24ain
        [25] 25ain
        [26] 26ain
        [27] 27ain
        [28] 28ain
        [29] 29ain
        [30] 30ain
        [31] 31ain
       *[other] rhif { $count }
    }
# What is counted, with how many. A number word takes the singular: un turns a feminine noun soft, dau and dwy every noun;
# tri and chwe turn p, t, c into ph, th, ch, and tair nothing. A figure takes o and the plural, which turns soft.
# $count: how many; $number: how many, as it is written; $form: words or figures.
noun-recommendation =
    { $form ->
        [figures] { $count ->
            [one] 1 argymhelliad
           *[other] { $count } o argymhellion
        }
       *[words] { $count ->
            [zero] dim argymhellion
            [one] un argymhelliad
            [two] dau argymhelliad
            [few] tri argymhelliad
            [4] pedwar argymhelliad
            [5] pum argymhelliad
            [many] chwe argymhelliad
            [7] saith argymhelliad
            [8] wyth argymhelliad
            [9] naw argymhelliad
            [10] deg argymhelliad
           *[other] { $count } o argymhellion
        }
    }
noun-strength =
    { $form ->
        [figures] { $count ->
            [one] 1 cryfder
           *[other] { $count } o gryfderau
        }
       *[words] { $count ->
            [zero] dim cryfderau
            [one] un cryfder
            [two] dau gryfder
            [few] tri chryfder
            [4] pedwar cryfder
            [5] pum cryfder
            [many] chwe chryfder
            [7] saith cryfder
            [8] wyth cryfder
            [9] naw cryfder
            [10] deg cryfder
           *[other] { $count } o gryfderau
        }
    }
noun-area-for-improvement =
    { $form ->
        [figures] { $count ->
            [one] 1 maes i’w wella
           *[other] { $count } o feysydd i’w gwella
        }
       *[words] { $count ->
            [zero] dim meysydd i’w gwella
            [one] un maes i’w wella
            [two] dau faes i’w gwella
            [few] tri maes i’w gwella
            [4] pedwar maes i’w gwella
            [5] pum maes i’w gwella
            [many] chwe maes i’w gwella
            [7] saith maes i’w gwella
            [8] wyth maes i’w gwella
            [9] naw maes i’w gwella
            [10] deg maes i’w gwella
           *[other] { $count } o feysydd i’w gwella
        }
    }
noun-case =
    { $form ->
        [figures] { $count ->
            [one] 1 achos
           *[other] { $count } o achosion
        }
       *[words] { $count ->
            [zero] dim achosion
            [one] un achos
            [two] dau achos
            [few] tri achos
            [4] pedwar achos
            [5] pum achos
            [many] chwe achos
            [7] saith achos
            [8] wyth achos
            [9] naw achos
            [10] deg achos
           *[other] { $count } o achosion
        }
    }
noun-child =
    { $form ->
        [figures] { $count ->
            [one] 1 plentyn
           *[other] { $count } o blant
        }
       *[words] { $count ->
            [zero] dim plant
            [one] un plentyn
            [two] dau blentyn
            [few] tri phlentyn
            [4] pedwar plentyn
            [5] pum plentyn
            [many] chwe phlentyn
            [7] saith plentyn
            [8] wyth plentyn
            [9] naw plentyn
            [10] deg plentyn
           *[other] { $count } o blant
        }
    }
noun-interview =
    { $form ->
        [figures] { $count ->
            [one] 1 cyfweliad
           *[other] { $count } o gyfweliadau
        }
       *[words] { $count ->
            [zero] dim cyfweliadau
            [one] un cyfweliad
            [two] dau gyfweliad
            [few] tri chyfweliad
            [4] pedwar cyfweliad
            [5] pum cyfweliad
            [many] chwe chyfweliad
            [7] saith cyfweliad
            [8] wyth cyfweliad
            [9] naw cyfweliad
            [10] deg cyfweliad
           *[other] { $count } o gyfweliadau
        }
    }
noun-meeting =
    { $form ->
        [figures] { $count ->
            [one] 1 cyfarfod
           *[other] { $count } o gyfarfodydd
        }
       *[words] { $count ->
            [zero] dim cyfarfodydd
            [one] un cyfarfod
            [two] dau gyfarfod
            [few] tri chyfarfod
            [4] pedwar cyfarfod
            [5] pum cyfarfod
            [many] chwe chyfarfod
            [7] saith cyfarfod
            [8] wyth cyfarfod
            [9] naw cyfarfod
            [10] deg cyfarfod
           *[other] { $count } o gyfarfodydd
        }
    }
noun-reply =
    { $form ->
        [figures] { $count ->
            [one] 1 ymateb
           *[other] { $count } o ymatebion
        }
       *[words] { $count ->
            [zero] dim ymatebion
            [one] un ymateb
            [two] dau ymateb
            [few] tri ymateb
            [4] pedwar ymateb
            [5] pum ymateb
            [many] chwe ymateb
            [7] saith ymateb
            [8] wyth ymateb
            [9] naw ymateb
            [10] deg ymateb
           *[other] { $count } o ymatebion
        }
    }
noun-victim =
    { $form ->
        [figures] { $count ->
            [one] 1 dioddefwr
           *[other] { $count } o ddioddefwyr
        }
       *[words] { $count ->
            [zero] dim dioddefwyr
            [one] un dioddefwr
            [two] dau ddioddefwr
            [few] tri dioddefwr
            [4] pedwar dioddefwr
            [5] pum dioddefwr
            [many] chwe dioddefwr
            [7] saith dioddefwr
            [8] wyth dioddefwr
            [9] naw dioddefwr
            [10] deg dioddefwr
           *[other] { $count } o ddioddefwyr
        }
    }
noun-parent =
    { $form ->
        [figures] { $count ->
            [one] 1 rhiant
           *[other] { $count } o rieni
        }
       *[words] { $count ->
            [zero] dim rhieni
            [one] un rhiant
            [two] dau riant
            [few] tri rhiant
            [4] pedwar rhiant
            [5] pum rhiant
            [many] chwe rhiant
            [7] saith rhiant
            [8] wyth rhiant
            [9] naw rhiant
            [10] deg rhiant
           *[other] { $count } o rieni
        }
    }
noun-standard =
    { $form ->
        [figures] { $count ->
            [one] 1 safon
           *[other] { $count } o safonau
        }
       *[words] { $count ->
            [zero] dim safonau
            [one] un safon
            [two] dwy safon
            [few] tair safon
            [4] pedair safon
            [5] pum safon
            [many] chwe safon
            [7] saith safon
            [8] wyth safon
            [9] naw safon
            [10] deg safon
           *[other] { $count } o safonau
        }
    }
noun-key-question =
    { $form ->
        [figures] { $count ->
            [one] 1 cwestiwn allweddol
           *[other] { $count } o gwestiynau allweddol
        }
       *[words] { $count ->
            [zero] dim cwestiynau allweddol
            [one] un cwestiwn allweddol
            [two] dau gwestiwn allweddol
            [few] tri chwestiwn allweddol
            [4] pedwar cwestiwn allweddol
            [5] pum cwestiwn allweddol
            [many] chwe chwestiwn allweddol
            [7] saith cwestiwn allweddol
            [8] wyth cwestiwn allweddol
            [9] naw cwestiwn allweddol
            [10] deg cwestiwn allweddol
           *[other] { $count } o gwestiynau allweddol
        }
    }
noun-rating =
    { $form ->
        [figures] { $count ->
            [one] 1 radd
           *[other] { $count } o raddau
        }
       *[words] { $count ->
            [zero] dim graddau
            [one] un radd
            [two] dwy radd
            [few] tair gradd
            [4] pedair gradd
            [5] pum gradd
            [many] chwe gradd
            [7] saith gradd
            [8] wyth gradd
            [9] naw gradd
            [10] deg gradd
           *[other] { $count } o raddau
        }
    }

## Small words before names and dates. $with: the word; $name: the name; $written: word and name where an inspection gives
## them as one, for languages in which names change; $precision: year, month or day.
# Yn, i, o, gan and a change the name after them, so that the inspection gives both as one: yng Nghaerdydd.
with-name = { $written }
with-date =
    { $precision ->
        [day] ar { $date }
        [month] ym mis { $date }
       *[year] yn { $date }
    }

## Fieldwork. Precisions: year, month or day.
fieldwork-period =
    { $from-precision ->
        [month] { $to-precision ->
            [month] o fis { $from } i fis { $to }
           *[other] o fis { $from } i { $to }
        }
       *[other] { $to-precision ->
            [month] o { $from } i fis { $to }
           *[other] o { $from } i { $to }
        }
    }
week-commencing =
    { $precision ->
        [day] yr wythnos yn dechrau { $date }
       *[other] { $date }
    }
fieldwork-purpose = { $purpose }: { $period }

## People
people-caption = Pobl a gymerodd ran yn yr arolygiad
people-role = Rôl
people-names = Enw neu sefydliad

## Drafts. $precision: year, month or day.
hole = Eto i ddod: { $note }
# What is still to come, after the colon.
hole-service = enw’r gwasanaeth
hole-fieldwork = dechrau’r gwaith maes
hole-publication = dyddiad cyhoeddi
draft-watermark = DRAFFT
draft-title = DRAFFT: { $title }
draft-head = DRAFFT ar gyfer gwirio cywirdeb ffeithiol: nid i’w gyhoeddi
draft-foot = DRAFFT, fersiwn { $version }
draft-introduction = Drafft yw hwn. Fe’i hanfonir at y gwasanaeth a arolygwyd er mwyn gwirio’r ffeithiau, ac nid yr adroddiad cyhoeddedig ydyw. Graddau dros dro sydd ynddo.
draft-version = Fersiwn { $version } y drafft, { $date }
draft-embargo =
    { $precision ->
        [month] Dan embargo tan fis { $date }.
       *[other] Dan embargo tan { $date }.
    }
draft-deadline =
    { $precision ->
        [month] Anfonwch sylwadau ar y ffeithiau erbyn mis { $date }.
       *[other] Anfonwch sylwadau ar y ffeithiau erbyn { $date }.
    }
draft-handling = Sut i’w drin: { $handling }
draft-paragraph = Paragraff

## Data files: headings of ratings.csv; words in JSON-LD.
data-service = gwasanaeth
data-programme = rhaglen
data-publication = cyhoeddwyd
data-status = statws
data-section = adran
data-title = teitl
data-kind = math
data-level = lefel
data-label = gradd
data-points = pwyntiau
data-percent = y cant
data-yes = ydy
data-of = o blith
data-overall = Cyffredinol
status-draft = Drafft
status-published = Cyhoeddwyd

## The workbook of data
book-cover = Clawr
book-title = Data arolygiad { $service }
book-introduction = Mae gan y llyfr gwaith hwn raddau a ffigurau’r adroddiad. Un tabl yw pob dalen ar ôl hon; mae’n dechrau yn y gell gyntaf.
book-contents-about = Dalennau’r llyfr gwaith hwn.
book-notes-about = Yr hyn sydd mewn cell lle nad oes rhif.
book-sheet = Dalen
book-holds = Beth sydd ynddi
book-shorthand = Byrfodd
book-meaning = Ystyr
book-confidential = Wedi’i gadw’n ôl, rhag i unrhyw blentyn gael ei adnabod
book-unavailable = Ddim yn hysbys, neu heb ei gyhoeddi
book-not-applicable = Ddim yn berthnasol
book-ratings = Graddau
book-ratings-about = Pob gradd, a’r hyn y’i seiliwyd arno.
book-section-id = Dynodydd yr adran
book-section = Adran
book-provisional-rating = Gradd cyn unrhyw addasiad
book-points = Pwyntiau
book-most-points = Uchafswm y pwyntiau
book-lowest = Y ganran sy’n penderfynu
book-adjustment = Addasiad
book-reason = Rheswm
book-key-questions = Cwestiynau allweddol
book-key-questions-about = Pob cwestiwn allweddol, gyda’r achosion a farnwyd yn ‘ydynt’, yr achosion perthnasol a’r ganran.
book-question-id = Dynodydd y cwestiwn
book-yes = Achosion a farnwyd yn ‘ydynt’
book-of = Achosion perthnasol
book-decides = Yn penderfynu’r radd
book-yes-word = ydy
book-no-word = nac ydy
book-sample = Sampl
book-sample-about = Faint a welwyd yn yr arolygiad.
book-what = Yr hyn a welwyd
book-number = Nifer
book-cases-name = Achosion
book-cases-about = Yr achosion a arolygwyd, fesul nodwedd. Cedwir niferoedd bach yn ôl.
book-group = Grŵp o achosion
book-characteristic = Nodwedd
book-value = Gwerth
book-cases = Achosion
book-statistics = Ystadegau
book-statistics-about = Ffigurau eraill yn yr adroddiad, gyda chymaryddion a ffynonellau.
book-table = Tabl
book-measure = Mesur
book-whose = Ffigur pwy
book-figure = Ffigur
book-unit = Uned
book-period = Cyfnod
book-source = Ffynhonnell
book-recommendations = Argymhellion
book-recommendations-about = Yr hyn y mae’r adroddiad yn ei argymell, ac i bwy.
book-addressee = Pwy ddylai weithredu
book-recommendation = Argymhelliad
book-points-below = Pwyntiau oddi tano
book-themes = Themâu
