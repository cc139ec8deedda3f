# The product's own words in Welsh. One message a heading, label or sentence; values in braces.
# What must hold: every language has the same messages with the same values. A word that nobody has confirmed yet stands in
# data/translations/welsh-terms-to-review.csv. Categories of number: zero 0, one 1, two 2, few 3, many 6, other everything else.

## Around the page
skip-link = Neidio i’r prif gynnwys
contents = Cynnwys
notes = Nodiadau
back-to-text = Yn ôl i’r testun
note = Nodyn
back-to-top = Yn ôl i’r brig
# Read before the words of a heading, for the link that leads to it.
link-to = Dolen i

## The report's languages. $language: cy or en. What a report says of another one stands in the language of that one, so
## that these words are the same in every file.
available-in =
    { $language ->
        [cy] Mae’r adroddiad hwn ar gael yn Gymraeg
       *[en] This report is available in English
    }
# A link from a section to the same section of the report in another language.
section-in =
    { $language ->
        [cy] Yr adran hon yn Gymraeg
       *[en] This section in English
    }

## Ratings. $precision: month or year.
overall-rating = Gradd gyffredinol
rating = Gradd
# What the stars of a rating say. $number and $of: digits.
stars-said = { $number } seren o { $of }
section = Safon
ratings-caption = Graddau { $service }
fieldwork-started =
    { $precision ->
        [month] Dechreuodd y gwaith maes ym mis { $date }
       *[other] Dechreuodd y gwaith maes yn { $date }
    }
score = Sgôr
score-range = { $from }–{ $to }
not-rated = Dim gradd
not-judged-yet = Dim dyfarniad eto
provisional = Gradd dros dro
provisional-all = Mae pob gradd yn un dros dro.
last-inspection = Arolygiad diwethaf, { $date }
change-up = yn uwch
change-same = yr un fath
change-down = yn is
recommended = Yr hyn a argymhellwn
answers = Yn ateb: { $all }
see-recommendations =
    { $form ->
        [named] Gweler yr hyn a argymhellwn: { $all }
        [one] Gweler argymhelliad { $all }
       *[many] Gweler argymhellion { $all }
    }
figure-deciding = Ffigur sy’n pennu’r radd
figure-judged =
    { $form ->
        [others] o raddau eraill
        [earlier] o arolygiad cynharach
       *[judged] drwy farn
    }
strip-note =
    { $form ->
        [ticks] Mae pob smotyn yn ffigur, ar linell o 0% i 100%; wrth y llinellau unionsyth ({ $all }) mae’r radd nesaf yn dechrau. Y smotyn llawn, gyda’i ffigur wrth ei ochr, sy’n pennu’r radd.
       *[other] Mae pob smotyn yn ffigur, ar linell o 0% i 100%. Y smotyn llawn, gyda’i ffigur wrth ei ochr, sy’n pennu’r radd.
    }
# A rating that people moved: what it was before, then each move with what the programme calls it.
rating-before = Gradd cyn ei haddasu: { $rating }.
rating-moved = { $kind }: newidiwyd y radd i { $rating }.
rating-moved-reason = { $kind }: newidiwyd y radd i { $rating }. Rheswm: { $reason }
# On the cover of the page: how many sections have a rating, the lowest figures that decide one, the way to the PDF.
cover-count = { $number } { $rating }
cover-lowest = Y ffigurau isaf sy’n pennu gradd
cover-figure = { $figure } – { $title }
cover-pdf = Yr adroddiad hwn ar ffurf PDF
# The report in letters of 18 points: what its cover says, its title in the window, the way to it.
large-print = Print bras
large-print-format = PDF mewn print bras
large-print-title = { $title } (print bras)
large-print-link = Yr adroddiad hwn mewn print bras (PDF)
# The report on one page: its title in the window, the way to it, the way back.
summary-title = { $title }: crynodeb
summary-link = Yr adroddiad hwn ar un dudalen
children-title = { $title }: i blant a phobl ifanc
children-link = Yr adroddiad hwn i blant a phobl ifanc
summary-whole = Yr adroddiad cyfan
# A rating that a cap holds down: what it would have been ($from), the best that the cap leaves ($rating), and why.
rating-capped = Gradd heb y terfyn uchaf: { $from }. Terfyn uchaf: { $rating }. Rheswm: { $reason }
rating-cap-lifted = Codwyd y terfyn uchaf ar y radd: { $rating }. Rheswm: { $reason }
rating-carried-over = Gradd o arolygiad cynharach: { $date }.
scale-caption = Ystyr y dyfarniadau
scale-level = Dyfarniad
scale-descriptor = Disgrifiad

## Key questions
# $title: with its number before it, where it has one.
key-questions-caption = Cwestiynau allweddol ar gyfer { $title }
key-question = Cwestiwn allweddol
key-question-figure = % cadarnhaol
decides = sy’n pennu’r radd
decides-before = sy’n pennu’r radd cyn ei haddasu
count-of = { $yes } o { $of }
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
# The marks around what somebody said.
quote-opens = “
quote-closes = ”
# Above the words of a quotation that stands beside its translation. $language: cy or en.
said-in =
    { $language ->
        [cy] Fel y’i dywedwyd, yn Gymraeg
       *[en] Fel y’i dywedwyd, yn Saesneg
    }
# Behind who said it, or alone, where a quotation stands in translation only. $form: named or alone; $language: in which it was
# said, cy or en.
quotation-translated =
    { $form ->
        [alone] { $language ->
            [cy] Cyfieithwyd o’r Gymraeg
           *[en] Cyfieithwyd o’r Saesneg
        }
       *[named] { $language ->
            [cy] { $name }; cyfieithwyd o’r Gymraeg
           *[en] { $name }; cyfieithwyd o’r Saesneg
        }
    }

## Charts. $title: what the chart says; $yes of $of: cases judged yes, of the relevant ones.
chart-table = Ffigurau: { $title }
chart-row = Yr hyn a ddangosir
chart-figure = Ffigur
chart-cases = Achosion
chart-cases-of = { $yes } o { $of }
# Before the label of a bar that is drawn inside the one above: $label.
chart-of-these = O’r rhain: { $label }
chart-sample = Sampl: { $sample }
# $sheet: the name of the sheet of charts; $file: the name of the workbook.
chart-in-workbook = Mae’r ffigurau ar y ddalen “{ $sheet }” yn { $file }.

## Publication. $format: pdf, html, print or large-print.
isbn =
    { $format ->
        [pdf] ISBN (PDF): { $isbn }
        [html] ISBN (tudalen we): { $isbn }
        [print] ISBN (argraffedig): { $isbn }
        [large-print] ISBN (print bras): { $isbn }
       *[other] ISBN: { $isbn }
    }
version = Fersiwn { $version }
# $note: what was wrong, and what stands there now.
correction = Cywiriad, { $date }, fersiwn { $version }: { $note }

## Numbers. $figure: a percentage as it is displayed.
percent-words = { $figure } y cant
percent-sign = { $figure }%
# Number words alone, by the gender of what they stand for, and before a noun by its gender. $gender: masculine or feminine;
# $mutation: none, soft, aspirate, or article (soft for two alone), by the word before.
number-word =
    { $count ->
        [0] { number-word.masculine }
        [1] { number-word.masculine }
        [2] { $gender ->
            [feminine] { number-word.feminine }
           *[masculine] { number-word.masculine }
        }
        [3] { $gender ->
            [feminine] { number-word.feminine }
           *[masculine] { number-word.masculine }
        }
        [4] { $gender ->
            [feminine] { number-word.feminine }
           *[masculine] { number-word.masculine }
        }
        [5] { $mutation ->
            [soft] bump
            [aspirate] phump
           *[none] pump
        }
        [6] chwech
        [7] saith
        [8] wyth
        [9] naw
        [10] { number-word.masculine }
       *[other] { $count }
    }
    .masculine =
        { $count ->
            [0] { $mutation ->
                [soft] ddim
               *[none] dim
            }
            [1] un
            [2] { $mutation ->
                [soft] ddau
                [article] ddau
               *[none] dau
            }
            [3] { $mutation ->
                [soft] dri
                [aspirate] thri
               *[none] tri
            }
            [4] { $mutation ->
                [soft] bedwar
                [aspirate] phedwar
               *[none] pedwar
            }
            [5] { $mutation ->
                [soft] bum
                [aspirate] phum
               *[none] pum
            }
            [6] chwe
            [7] saith
            [8] wyth
            [9] naw
            [10] { $mutation ->
                [soft] ddeg
               *[none] deg
            }
           *[other] { $count }
        }
    .feminine =
        { $count ->
            [2] { $mutation ->
                [soft] ddwy
                [article] ddwy
               *[none] dwy
            }
            [3] { $mutation ->
                [soft] dair
                [aspirate] thair
               *[none] tair
            }
            [4] { $mutation ->
                [soft] bedair
                [aspirate] phedair
               *[none] pedair
            }
           *[other] { number-word.masculine }
        }
# 1af, 2il, 3ydd, 3edd. $category: not enough in Welsh, where the number itself says which ending it takes; what is beyond 31 is
# called by its number.
ordinal =
    { $count ->
        [1] 1af
        [2] 2il
        [3] { $gender ->
            [feminine] 3edd
           *[masculine] 3ydd
        }
        [4] { $gender ->
            [feminine] 4edd
           *[masculine] 4ydd
        }
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

## What is counted, with how many. $count: how many; $number: how many, as it is written; $form: words or figures; $mutation:
## none, soft, aspirate or article, by the word before. A number word takes the singular: un turns a feminine noun soft, dau and dwy
## every noun; tri and chwe turn p, t, c into ph, th, ch, and tair nothing. A figure takes o and the plural, which turns soft.
noun-recommendation =
    { $form ->
        [figures] { $count ->
            [one] { $number } argymhelliad
           *[other] { $number } o argymhellion
        }
       *[words] { $count ->
            [zero] { number-word.masculine } argymhellion
            [one] { number-word.masculine } argymhelliad
            [two] { number-word.masculine } argymhelliad
            [few] { number-word.masculine } argymhelliad
            [many] { number-word.masculine } argymhelliad
           *[other] { number-word.masculine } argymhelliad
        }
    }
noun-strength =
    { $form ->
        [figures] { $count ->
            [one] { $number } cryfder
           *[other] { $number } o gryfderau
        }
       *[words] { $count ->
            [zero] { number-word.masculine } cryfderau
            [one] { number-word.masculine } cryfder
            [two] { number-word.masculine } gryfder
            [few] { number-word.masculine } chryfder
            [many] { number-word.masculine } chryfder
           *[other] { number-word.masculine } cryfder
        }
    }
noun-area-for-improvement =
    { $form ->
        [figures] { $count ->
            [one] { $number } maes i’w wella
           *[other] { $number } o feysydd i’w gwella
        }
       *[words] { $count ->
            [zero] { number-word.masculine } meysydd i’w gwella
            [one] { number-word.masculine } maes i’w wella
            [two] { number-word.masculine } faes i’w gwella
            [few] { number-word.masculine } maes i’w gwella
            [many] { number-word.masculine } maes i’w gwella
           *[other] { number-word.masculine } maes i’w gwella
        }
    }
noun-case =
    { $form ->
        [figures] { $count ->
            [one] { $number } achos
           *[other] { $number } o achosion
        }
       *[words] { $count ->
            [zero] { number-word.masculine } achosion
            [one] { number-word.masculine } achos
            [two] { number-word.masculine } achos
            [few] { number-word.masculine } achos
            [many] { number-word.masculine } achos
           *[other] { number-word.masculine } achos
        }
    }
noun-child =
    { $form ->
        [figures] { $count ->
            [one] { $number } plentyn
           *[other] { $number } o blant
        }
       *[words] { $count ->
            [zero] { number-word.masculine } plant
            [one] { number-word.masculine } plentyn
            [two] { number-word.masculine } blentyn
            [few] { number-word.masculine } phlentyn
            [many] { number-word.masculine } phlentyn
           *[other] { number-word.masculine } plentyn
        }
    }
noun-interview =
    { $form ->
        [figures] { $count ->
            [one] { $number } cyfweliad
           *[other] { $number } o gyfweliadau
        }
       *[words] { $count ->
            [zero] { number-word.masculine } cyfweliadau
            [one] { number-word.masculine } cyfweliad
            [two] { number-word.masculine } gyfweliad
            [few] { number-word.masculine } chyfweliad
            [many] { number-word.masculine } chyfweliad
           *[other] { number-word.masculine } cyfweliad
        }
    }
noun-meeting =
    { $form ->
        [figures] { $count ->
            [one] { $number } cyfarfod
           *[other] { $number } o gyfarfodydd
        }
       *[words] { $count ->
            [zero] { number-word.masculine } cyfarfodydd
            [one] { number-word.masculine } cyfarfod
            [two] { number-word.masculine } gyfarfod
            [few] { number-word.masculine } chyfarfod
            [many] { number-word.masculine } chyfarfod
           *[other] { number-word.masculine } cyfarfod
        }
    }
noun-reply =
    { $form ->
        [figures] { $count ->
            [one] { $number } ymateb
           *[other] { $number } o ymatebion
        }
       *[words] { $count ->
            [zero] { number-word.masculine } ymatebion
            [one] { number-word.masculine } ymateb
            [two] { number-word.masculine } ymateb
            [few] { number-word.masculine } ymateb
            [many] { number-word.masculine } ymateb
           *[other] { number-word.masculine } ymateb
        }
    }
noun-victim =
    { $form ->
        [figures] { $count ->
            [one] { $number } dioddefwr
           *[other] { $number } o ddioddefwyr
        }
       *[words] { $count ->
            [zero] { number-word.masculine } dioddefwyr
            [one] { number-word.masculine } dioddefwr
            [two] { number-word.masculine } ddioddefwr
            [few] { number-word.masculine } dioddefwr
            [many] { number-word.masculine } dioddefwr
           *[other] { number-word.masculine } dioddefwr
        }
    }
noun-parent =
    { $form ->
        [figures] { $count ->
            [one] { $number } rhiant
           *[other] { $number } o rieni
        }
       *[words] { $count ->
            [zero] { number-word.masculine } rhieni
            [one] { number-word.masculine } rhiant
            [two] { number-word.masculine } riant
            [few] { number-word.masculine } rhiant
            [many] { number-word.masculine } rhiant
           *[other] { number-word.masculine } rhiant
        }
    }
noun-standard =
    { $form ->
        [figures] { $count ->
            [one] { $number } safon
           *[other] { $number } o safonau
        }
       *[words] { $count ->
            [zero] { number-word.feminine } safonau
            [one] { number-word.feminine } safon
            [two] { number-word.feminine } safon
            [few] { number-word.feminine } safon
            [many] { number-word.feminine } safon
           *[other] { number-word.feminine } safon
        }
    }
noun-key-question =
    { $form ->
        [figures] { $count ->
            [one] { $number } cwestiwn allweddol
           *[other] { $number } o gwestiynau allweddol
        }
       *[words] { $count ->
            [zero] { number-word.masculine } cwestiynau allweddol
            [one] { number-word.masculine } cwestiwn allweddol
            [two] { number-word.masculine } gwestiwn allweddol
            [few] { number-word.masculine } chwestiwn allweddol
            [many] { number-word.masculine } chwestiwn allweddol
           *[other] { number-word.masculine } cwestiwn allweddol
        }
    }
noun-rating =
    { $form ->
        [figures] { $count ->
            [one] { $number } radd
           *[other] { $number } o raddau
        }
       *[words] { $count ->
            [zero] { number-word.feminine } graddau
            [one] { number-word.feminine } radd
            [two] { number-word.feminine } radd
            [few] { number-word.feminine } gradd
            [many] { number-word.feminine } gradd
           *[other] { number-word.feminine } gradd
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

## Fieldwork. $precision, $from-precision, $to-precision: year, month or day.
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
# $number: how many came from the organisation.
people-number = { $organisation } ({ $number })
# $count: how many people had a role, where neither they nor their organisation are named.
people-count =
    { $count ->
        [one] { $count } unigolyn
       *[other] { $count } o unigolion
    }
# A role of which neither names, organisation nor number are given.
people-unnamed = Heb eu henwi
people-names = Enw neu sefydliad

## The preview: the page around the report
# $title: short title of the report.
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
preview-print-frame = Yr adroddiad fel y bydd yn cael ei argraffu
preview-page = Tudalen { $number } o { $all }
preview-pictures = Lluniau yw’r tudalennau hyn. Gellir darllen eu testun ar y dudalen we ac yn y PDF.
preview-open-pdf = Agor y PDF ar ei ben ei hun
# What stands over the report. $errors: how many errors there are.
preview-fresh = Yn gyfredol
preview-refused =
    { $errors ->
        [one] Yn gyfredol, ond byddai’r adroddiad yn cael ei wrthod: mae un gwall.
       *[other] Yn gyfredol, ond byddai’r adroddiad yn cael ei wrthod: mae { $errors } o wallau.
    }
preview-kept =
    { $errors ->
        [0] Dyma’r fersiwn olaf y gellid ei llunio.
        [one] Dyma’r fersiwn olaf y gellid ei llunio: mae un gwall.
       *[other] Dyma’r fersiwn olaf y gellid ei llunio: mae { $errors } o wallau.
    }
preview-nothing =
    { $errors ->
        [0] Nid oes modd llunio fersiwn eto.
        [one] Nid oes modd llunio fersiwn eto: mae un gwall.
       *[other] Nid oes modd llunio fersiwn eto: mae { $errors } o wallau.
    }
preview-lost = Mae’r rhagolwg wedi dod i ben. Pan fydd yn rhedeg eto, agorwch y cyfeiriad y mae’n ei argraffu: yna bydd y dudalen hon yn parhau hefyd.
preview-problems =
    { $count ->
        [0] Dim problemau
        [one] { $count } broblem
       *[other] { $count } o broblemau
    }
preview-error = Gwall
preview-warning = Rhybudd
preview-copy = Copïo
preview-copied = Wedi’i gopïo
# What the service said of the draft. $open: points that are still to be decided or done; $all: points.
preview-points = Pwyntiau am ffeithiau: { $open } o { $all } heb eu cwblhau
# After a decision that accepts a point.
preview-to-do = I’w wneud o hyd
preview-ratings = Sut y cafwyd y graddau
preview-translation = Cyfieithiad i’r Gymraeg
preview-translated = Wedi’u cyfieithu: { $translated } o { $all }
preview-translated-in = { $title }: { $translated } o { $all }
preview-stale = Wedi newid ers eu cyfieithu: { $count }
preview-unreviewed = I’w cadarnhau: { $count }
preview-missing = Heb eu cyfieithu: { $count }
preview-words-left = Geiriau i’w cyfieithu: { $count }
preview-changed = Wedi newid ers hynny

# For who is not let in
preview-closed = Nid yw’r rhagolwg ar agor yma
preview-closed-token = Mae’n dangos drafft o dan embargo, felly dim ond gyda’i gyfeiriad llawn, sydd â thocyn ar ei ddiwedd, y mae’n agor. Nid yw’r porwr hwn wedi agor y cyfeiriad hwnnw, neu mae’r rhagolwg wedi dechrau eto ers hynny a chanddo gyfeiriad newydd.
preview-closed-name = Mae’n dangos drafft o dan embargo, a gofynnwyd amdano o dan enw nad yw’n un y peiriant hwn ei hun. I localhost a 127.0.0.1 yn unig y mae’n ateb.
preview-closed-site = Mae’n dangos drafft o dan embargo, ac arweiniodd tudalen ar wefan arall yma. Ni chaiff tudalennau o’r fath weld y drafft.
preview-closed-open = Copïwch y cyfeiriad a argraffodd “findings { $name }” pan ddechreuodd i’r bar cyfeiriad, gan gynnwys y tocyn: { $address }…
preview-closed-forwarded = Os yw’r porth yn cael ei anfon ymlaen o beiriant arall, anfonwch ef ymlaen i’r un rhif, { $port }; neu rhowch y rhif sydd iddo yma yn lle { $port } yn y cyfeiriad, a gadewch yr enw fel y mae.

# For a request that would change something and does not come from a form of the page
preview-closed-form = Roedd rhywbeth i’w newid yma drwy ffurflen nas gwnaed gan y dudalen hon, neu a wnaed pan ddechreuodd y tro blaen. Nid oes dim wedi’i newid. Agorwch y dudalen eto a gwnewch y newid yno.

# For a request that does not say who is signed in, where the page stands behind a proxy
preview-closed-unnamed = Mae’n dangos drafft o dan embargo i bobl sydd wedi mewngofnodi, ac nid oes dim yn dweud pwy ydych chi. Agorwch ef yn y cyfeiriad lle rydych yn mewngofnodi; pwy bynnag sy’n gofalu am hwnnw sy’n gosod y pennyn y mae’r dudalen hon yn gofyn amdano.

## Editing: the forms of “findings edit”
edit-title = Golygu: { $title }
edit-change = Newid
edit-all = Popeth y gellir ei newid
edit-save = Cadw
edit-save-mine = Cadw’r hyn a ysgrifennais
edit-close = Cau heb gadw
edit-keep = Gadael yr hyn sydd yn y ffeil
edit-text = Testun
edit-one-more = un arall
edit-yes = Ie
edit-no = Na
edit-nothing = Heb ei roi
edit-there = Mae’r hyn sydd wedi’i groesi allan yn y ffeil nawr; yr hyn sydd wedi’i danlinellu yw’r hyn a ysgrifennoch.
edit-yours = Yr hyn a ysgrifennoch
edit-saved = Wedi’i gadw.
edit-undo = Dadwneud
edit-redo = Ailwneud
edit-undone = Wedi’i wneud.
edit-not-undone = Ni ellir gwneud hynny mwyach: mae’r ffeil wedi newid ers hynny.
edit-up = Symud i fyny
edit-down = Symud i lawr
edit-remove = Dileu
edit-meant = Mae hyn yn fwriadol
edit-mend = Cywiro
edit-mended = Wedi’i gywiro.
edit-not-mended = Heb ei gywiro: mae’r ffeil wedi newid ers i’r dudalen gael ei gwneud. Edrychwch ar yr hyn y mae’n ei ddweud nawr.
edit-to-do = Beth i’w wneud
edit-holes =
    { $count ->
        [0] Nid oes dim eto i ddod
       *[other] Eto i ddod: { $count }
    }
edit-whole = Yr adroddiad cyfan
edit-of-section = Adran
edit-of-kind = Beth
edit-any-section = Pob adran
edit-any-kind = Popeth
edit-filter-show = Dangos
edit-filter-all = Dangos y cyfan
edit-left-out = Ni ddangosir { $count } o { $all } yma.
edit-kind-mistake = Camgymeriadau nad oes rheol yn eu henwi
edit-kind-hole = Eto i ddod
edit-kind-point = Pwyntiau am ffeithiau
edit-kind-remark = Sylwadau cydweithwyr
edit-accept = Derbyn
edit-accept-partly = Derbyn yn rhannol
edit-reject = Gwrthod
edit-decide = Newid y penderfyniad
edit-here = Yn y fan hon
edit-mark = Pwyntiau a sylwadau heb eu cwblhau: { $count }
edit-words = Geiriau: { $count }
edit-remarks = Sylwadau cydweithwyr: { $open } o { $all } heb eu cwblhau
edit-write-remark = Ysgrifennu sylw
edit-remark-there = Y paragraff
edit-remark-lost = Paragraff nad yw yno mwyach
edit-done = Wedi’i wneud
edit-open-again = Heb ei wneud wedi’r cyfan
edit-seek = Canfod ac amnewid
edit-seek-words = Geiriau i’w canfod
edit-seek-instead = Geiriau i sefyll yno yn eu lle
edit-seek-case = Yn y priflythrennau a’r llythrennau bach hyn yn unig
edit-seek-whole = Geiriau cyfan yn unig
edit-seek-show = Dangos pob lle
edit-seek-about = Chwilir drwy destunau a rhyddiaith y ffolder hon. Ni chwilir drwy’r dystiolaeth, pwyntiau’r gwasanaeth, sylwadau, y cyfieithiad, dynodwyr, dalfannau na chyfeiriadau.
edit-sought =
    { $count ->
        [0] Nid yw’r geiriau hyn yn unman.
       *[other] Lleoedd lle maent yn sefyll: { $count }.
    }
edit-sought-more = Dangosir y { $count } cyntaf: amnewidiwch y rhain yn gyntaf.
edit-replace = Amnewid yr hyn a diciwyd
edit-replaced = Wedi’i amnewid.
edit-not-replaced = Nid oes dim wedi’i amnewid: mae un o’r lleoedd wedi newid ers iddynt gael eu dangos. Dyma nhw fel y maent nawr.
edit-replace-refused = Nid oes dim wedi’i amnewid, am na allai ffeil gael y geiriau hyn:
edit-brought = Dyma eiriau a ysgrifennoch yma o’r blaen heb eu cadw.
edit-unsaved = Wedi’u hysgrifennu heb eu cadw eto:
edit-gone = Nid yw’r hyn oedd i’w newid yno mwyach: mae ei ffeil wedi newid. Nid oes dim wedi’i gadw.
edit-stale = Heb ei gadw: mae’r ffeil wedi newid ers agor y ffurflen hon. Dyma’r ddwy fersiwn. Cadwch eich un chi, neu gadewch yr hyn sydd yn y ffeil.
edit-empty = Heb ei gadw: mae rhywbeth ar goll y mae’n rhaid iddo fod yno.
edit-required = Rhaid i hwn fod yno.
edit-wrong = Heb ei gadw: ni ellid darllen y ffeil mwyach fel y mae’n rhaid.
edit-failed = Heb ei gadw: nid yw’r system yn caniatáu ysgrifennu’r ffeil.
edit-unreadable = Heb ei gadw: ni ellir darllen y ffeil fel y mae. Cywirwch hi mewn golygydd testun yn gyntaf.
edit-not-there = Heb ei gadw: mae’r hyn oedd i’w newid wedi’i ysgrifennu mewn ffordd arall yn y ffeil. Newidiwch ef mewn golygydd testun.
edit-not-writable = Heb ei gadw: nid oes ffordd o ysgrifennu hyn fel y byddai’n darllen yn ôl fel y bwriadwyd. Newidiwch yr hyn a ysgrifennoch, neu ysgrifennwch ef mewn golygydd testun.
edit-tools = Offer ysgrifennu
edit-emphasis = Pwyslais
edit-strong = Cryf
edit-list = Rhestr
edit-numbers = Rhestr wedi’i rhifo
edit-link = Dolen
edit-note = Troednodyn
edit-quote = Dyfyniad
edit-placed = Blwch, tabl neu lun
edit-value = Ffigur neu enw
edit-known = Ffigurau, enwau a dyddiadau y mae’r ffolder yn eu gwybod
edit-known-about = Llenwir yr hyn sydd mewn cromfachau cyrliog â’r hyn a ddywedir o’i flaen, ac mae’n dilyn y data.
edit-find = Chwilio yn y rhain
edit-found = Wedi’u canfod
edit-insert = Mewnosod
edit-show = Dangos yr hyn y mae’n ei ddweud
edit-view = Yr hyn y mae’n ei ddweud
edit-known-placed = Yr hyn y gall yr adran hon ei osod
edit-known-figures = Cwestiynau allweddol
edit-known-ratings = Graddau
edit-known-counts = Cyfrifon
edit-known-statistics = Ffigurau eraill
edit-known-names = Enwau
edit-known-dates = Dyddiadau
edit-known-sections = Dolenni i adrannau
edit-cases-yes = achosion a farnwyd yn ie
edit-cases-of = achosion perthnasol
edit-service = y gwasanaeth
edit-area = yr ardal
edit-publisher = pwy sy’n cyhoeddi’r adroddiad
edit-publication = cyhoeddi
edit-fieldwork = dechrau’r gwaith maes
edit-english = Dyma’r testun Saesneg. Mae’r adroddiad Cymraeg yn dweud ei gyfieithiad.
edit-row = Rhes
edit-add-row = Ychwanegu rhes
edit-between = Ychwanegu paragraff isod
edit-below = Ychwanegu un isod
edit-hint-columns = Penawdau ei cholofnau, un ar bob llinell.
edit-hint-rows = Ei rhesi, un ar bob llinell, a’r celloedd wedi’u gwahanu gan dab neu gan |. Gellir eu gludo o daenlen.
edit-case = Achos
edit-cases = Achosion ac atebion
edit-cases-keys = Mae’r bysellau saeth yn arwain o ateb i ateb; mae llythyren gyntaf ateb yn ei ddewis. Mae achos yn agor wrth ei enw.
edit-add-case = Enw achos arall
edit-cases-whole = Pob achos
edit-case-twice = Heb ei gadw: mae achos o’r enw hwn eisoes.
edit-cases-closed = Ni ellir agor y ffeil hon yma: ni ellir darllen ei llythrennau, ei phen na’r marciau rhwng ei chelloedd yn sicr. Newidiwch hi lle y’i gwnaed.

## Translating: the page of “findings edit” for English and Welsh side by side
translate-title = Cyfieithu: { $title }
translate-link = Cyfieithu
translate-back = Yn ôl i’r adroddiad
translate-show = Testunau
translate-todo = I’w gwneud
translate-fuzzy = I’w cadarnhau
translate-all = Pob un
translate-of = { $translated } o { $all }
translate-sections = Adrannau
translate-every = Yr adroddiad cyfan
translate-english = Saesneg
translate-welsh = Cymraeg
translate-missing = Heb ei gyfieithu
translate-changed-since = Mae’r Saesneg wedi newid ers hynny
translate-done = Wedi’i gyfieithu
translate-unreviewed = I’w gadarnhau
translate-next = Cadw a mynd i’r nesaf
translate-unsure = Cadw, i’w gadarnhau o hyd
translate-take = Defnyddio hwn
translate-insert = Mewnosod
translate-changed = Yr hyn sydd wedi newid yn y Saesneg
translate-terms = O’r rhestr eiriau
translate-offer = Wedi’i gyfieithu o’r blaen, yn { $name }
translate-filled = Wedi’u llenwi o’r data
translate-as-it-is = hebddo
translate-printed = Yn y drafft Cymraeg
translate-notes = Nodiadau’r cyfieithwyr, un i bob llinell
translate-change-english = Newid y Saesneg
translate-keys = Mae Ctrl ac Enter yn cadw hwn ac yn arwain at y nesaf.
translate-nothing = Nid oes testunau o’r fath.
translate-stale = Heb ei gadw: mae’r testun hwn neu ei Gymraeg wedi newid ers agor y ffurflen. Dyma’r hyn sydd yn y ffeil nawr, a’r hyn a ysgrifennoch. Cadwch eich un chi, neu gadewch yr hyn sydd yn y ffeil.
translate-wrong = Heb ei gadw: ni ellir derbyn y Gymraeg fel y mae yn gyfieithiad o’r Saesneg hon.
translate-unread = Ni ellir dangos y testunau: ni ellir darllen y ffolder fel y mae, neu mewn un iaith yn unig y mae. Ewch yn ôl i’r adroddiad, sy’n dweud beth sydd o’i le.
translate-gone = Heb ei gadw: nid oes yr un testun yn dweud hyn mwyach, gan fod y Saesneg wedi newid. Os oes un sy’n dweud rhywbeth tebyg, mae ar agor yma gyda’r hyn a ysgrifennoch.

## Comparisons of two versions
# $title: short title of the report.
compare-title = Beth sydd wedi newid: { $title }
compare-between = O { $old } i { $new }
compare-nothing = Nid oes dim y mae darllenwyr yn ei weld wedi newid.
compare-particulars = Manylion
compare-service = Gwasanaeth
compare-short-name = Enw byr
compare-area = Ardal
compare-fieldwork = Gwaith maes
compare-publication = Cyhoeddi
compare-version = Fersiwn
compare-inspectorates = Arolygiaethau
compare-notice = Hysbysiad
compare-correction = Cywiriad
# $format: pdf, html, print or large-print.
compare-isbn =
    { $format ->
        [pdf] ISBN (PDF)
        [html] ISBN (tudalen we)
        [print] ISBN (argraffedig)
        [large-print] ISBN (print bras)
       *[other] ISBN
    }
compare-ratings = Graddau
compare-figures = Ffigurau
compare-recommendations = Argymhellion
compare-findings = Canfyddiadau
compare-texts = Testunau eraill
compare-about = Beth
compare-before = Cyn
compare-after = Ar ôl
compare-none = dim
compare-counted = { $yes } o { $of }, { $percent }
compare-added = Ychwanegwyd
compare-removed = Dilëwyd
compare-moved = Symudwyd
compare-reworded = Aralleiriwyd
compare-moved-and-reworded = Symudwyd ac aralleiriwyd
# Where a text stands, after its section. $number: which one of its kind.
compare-spot =
    { $kind ->
        [key-finding] canfyddiad allweddol { $number }
        [strength] cryfder { $number }
        [area-for-improvement] maes i’w wella { $number }
        [recommendation] argymhelliad { $number }
        [box] blwch { $number }
        [quotation] dyfyniad { $number }
        [table] tabl { $number }
        [label] teitl neu gapsiwn { $number }
       *[paragraph] paragraff { $number }
    }
compare-from-to = o { $before } i { $after }
# Read before and after words that were inserted or deleted.
compare-inserted = ychwanegwyd:
compare-inserted-end = diwedd yr ychwanegiad.
compare-deleted = dilëwyd:
compare-deleted-end = diwedd y dileu.

## Drafts. $precision: year, month or day.
hole = Eto i ddod: { $note }
# What is still to come, after the colon.
hole-service = enw’r gwasanaeth
hole-fieldwork = dechrau’r gwaith maes
hole-publication = dyddiad cyhoeddi
draft-watermark = DRAFFT
# Heads the column of a table in which each row says that it is of a draft, and its embargo.
draft-terms = Telerau’r drafft hwn
draft-title = DRAFFT: { $title }
draft-head = DRAFFT ar gyfer gwirio cywirdeb ffeithiol: nid i’w gyhoeddi
draft-foot = DRAFFT, fersiwn { $version }
draft-introduction = Drafft yw hwn. Fe’i hanfonir at y gwasanaeth a arolygwyd er mwyn gwirio’r ffeithiau, ac nid yr adroddiad cyhoeddedig ydyw. Graddau dros dro sydd ynddo.
draft-foot-copy = DRAFFT, fersiwn { $version }, copi ar gyfer { $copy }
draft-version = Fersiwn { $version } o’r drafft, { $date }
draft-version-undated = Fersiwn { $version } o’r drafft
# $copy: whom this copy was made for.
draft-copy = Copi ar gyfer { $copy }.
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

## Texts that are not translated
# In a draft, before words that are not in the report's language.
untranslated =
    { $lack ->
        [stale] Wedi newid ers ei gyfieithu:
        [unreviewed] Cyfieithiad heb ei gadarnhau:
       *[missing] Heb ei gyfieithu:
    }

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
# What stands under the headings of status and kind in ratings.csv.
data-value =
    { $kind ->
        [draft] drafft
        [final] terfynol
        [rated] gradd wedi’i rhoi
        [not_rated] heb radd
        [pending] gradd i ddod
        [share_counted] cyfran wedi’i chyfrif
        [share_stated] cyfran a nodwyd
        [share_no_relevant_cases] cyfran, heb achosion perthnasol
        [share_unpublished] cyfran heb ei chyhoeddi
        [share_missing] cyfran i ddod
        [key_question_counted] cwestiwn allweddol wedi’i gyfrif
        [key_question_stated] cwestiwn allweddol, canran a nodwyd
        [key_question_no_relevant_cases] cwestiwn allweddol, heb achosion perthnasol
        [key_question_unpublished] cwestiwn allweddol heb ei gyhoeddi
        [key_question_missing] cwestiwn allweddol i ddod
       *[other] { $kind }
    }
# Words in the names under which a browser saves files: small letters, no spaces.
file-word =
    { $kind ->
        [draft] drafft
        [points] pwyntiau
       *[other] { $kind }
    }
# Words in addresses within the page, behind the #.
anchor =
    { $kind ->
        [section] adran
        [summary] crynodeb
        [recommended] argymhellion
        [results] canlyniadau
        [note] nodyn
        [ref] cyf
        [page] tudalen
        [top] brig
        [main] testun
        [notes] nodiadau
        [contents] cynnwys
       *[other] { $kind }
    }
status-draft = Drafft
status-published = Cyhoeddwyd

## The workbook of data
book-cover = Clawr
book-title = Data arolygiad { $service }
book-introduction = Mae graddau a ffigurau’r adroddiad yn y llyfr gwaith hwn. Un tabl yw pob dalen ar ôl hon; mae’r tabl yn dechrau yn y gell gyntaf.
book-contents-about = Dalennau’r llyfr gwaith hwn.
book-notes-about = Yr hyn sydd mewn cell lle nad oes rhif.
book-sheet = Dalen
book-holds = Beth sydd ynddi
book-shorthand = Byrfodd
book-meaning = Ystyr
book-confidential = Wedi’i gadw’n ôl, rhag i unrhyw blentyn gael ei adnabod
book-unavailable = Anhysbys, neu heb ei gyhoeddi
book-not-applicable = Ddim yn berthnasol
book-ratings = Graddau
book-ratings-about = Pob gradd, a’r hyn y’i seiliwyd arno.
book-section-id = Dynodydd yr adran
book-section = Adran
book-provisional-rating = Gradd cyn unrhyw addasiad
book-points = Pwyntiau
book-most-points = Uchafswm y pwyntiau
book-lowest = Y ganran sy’n pennu’r radd
book-adjustment = Addasiad
book-capped = Terfyn uchaf: { $rating }
book-reason = Rheswm
book-key-questions = Cwestiynau allweddol
book-key-questions-about = Pob cwestiwn allweddol, gyda nifer yr achosion ag ateb cadarnhaol, nifer yr achosion perthnasol a’r ganran.
book-question-id = Dynodydd y cwestiwn
book-yes = Achosion ag ateb cadarnhaol
book-of = Achosion perthnasol
book-decides = Yn pennu’r radd
book-yes-word = ydy
book-no-word = nac ydy
book-sample = Sampl
book-sample-about = Faint a welwyd yn yr arolygiad.
book-what = Yr hyn a welwyd
book-number = Nifer
book-recommendation-number = Rhif
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
book-charts = Siartiau
book-charts-about = Ffigurau pob siart yn yr adroddiad, rhes wrth res.
book-chart = Siart
book-remarks = Sampl, sylwadau a ffynhonnell
book-dictionary = Geiriadur data
book-dictionary-about = Ystyr pob colofn o bob dalen, a’i huned.
book-column = Colofn
book-column-meaning =
    { $column ->
        [book-section-id] Dynodydd yr adran, yr un fath ym mhob iaith ac yn y data i raglenni
        [book-section] Teitl yr adran fel y mae yn yr adroddiad
        [rating] Y radd a roddwyd, yng ngair yr adroddiad
        [book-provisional-rating] Y radd a roddodd y rheolau, cyn i neb ei haddasu
        [book-points] Y pwyntiau y mae’r radd yn eu rhoi
        [book-most-points] Y nifer mwyaf o bwyntiau y gallai’r radd hon eu rhoi
        [book-lowest] Y ganran y mae’r radd yn dilyn ohoni: canran y cwestiwn allweddol isaf
        [book-adjustment] Pwy neu beth a wnaeth y radd yn wahanol i’r un a roddodd y rheolau
        [book-reason] Y rheswm a roddwyd, i’r graddau y’i cyhoeddir
        [book-question-id] Dynodydd y cwestiwn allweddol, yr un fath ym mhob iaith ac yn y data i raglenni
        [key-question] Y cwestiwn a atebodd arolygwyr am bob achos perthnasol
        [book-yes] Yr achosion yr atebwyd y cwestiwn yn gadarnhaol amdanynt
        [book-of] Yr achosion yr oedd y cwestiwn yn berthnasol iddynt
        [key-question-figure] Yr achosion â’r ateb cadarnhaol fel cyfran o’r achosion perthnasol, wedi’i thalgrynnu fel yn yr adroddiad
        [book-decides] A yw gradd yr adran yn dilyn o’r cwestiwn hwn
        [book-what] Yr hyn yr edrychodd yr arolygiad arno: achosion, cyfweliadau ac ati
        [book-number] Faint ohonynt
        [book-group] Y grŵp o achosion, yn ôl enw ei ffeil dystiolaeth
        [book-characteristic] Yr hyn a gyfrifir am y plant a’r achosion
        [book-value] Beth oedd y nodwedd
        [book-cases] Yr achosion â’r gwerth hwnnw; cedwir niferoedd bach yn ôl
        [book-table] Y tabl yn yr adroddiad y mae’r ffigur ynddo
        [book-measure] Yr hyn a fesurwyd
        [book-whose] Ffigur pwy ydyw: y gwasanaeth, neu’r rhai y cymherir ag ef
        [book-figure] Y ffigur: rhif, neu eiriau lle nad oes rhif yn yr adroddiad
        [book-unit] Yr hyn y mae’r ffigur yn ei gyfrif neu’n gyfran ohono
        [book-period] Y cyfnod y mae’r ffigur yn perthyn iddo
        [book-source] O ble y daw’r ffigur
        [chart-row] Y rhes: yr hyn y mae’n ei ddangos
        [chart-figure] Ffigur y rhes: rhif, neu eiriau lle nad oes rhif yn yr adroddiad
        [chart-cases] Yr achosion y tu ôl i’r ffigur, lle maent yn hysbys
        [book-chart] Teitl y siart
        [book-remarks] Yr hyn y mae’r ffigurau’n perthyn iddo ac o ble y dônt
        [book-recommendation-number] Rhif yr argymhelliad yn yr adroddiad
        [book-addressee] Pwy ddylai weithredu ar yr argymhelliad
        [book-recommendation] Yr hyn a argymhellir
        [book-points-below] Y pwyntiau y mae’r argymhelliad yn eu cynnwys, wedi’u gwahanu gan hanner colonau
        [book-themes] Themâu’r argymhelliad, wedi’u gwahanu gan hanner colonau
        [data-status] A yw’r adroddiad yn ddrafft ynteu’n derfynol; o ran gradd, sut y daeth i fod
        [draft-terms] Y telerau y caniateir defnyddio’r drafft oddi tanynt
        [overview-programme] Dynodydd y rhaglen, y ffordd o arolygu, y rhoddwyd graddau yn unol â hi
        [overview-report-id] Dynodydd yr adroddiad, yr un fath ym mhob fersiwn ac iaith
        [overview-service] Enw’r gwasanaeth a arolygwyd
        [overview-year] Blwyddyn yr arolygiad
        [overview-rated] Teitl yr hyn a raddir
        [overview-level-id] Dynodydd y radd, yr un fath ym mhob iaith
        [overview-moved] A roddodd arolygwyr radd wahanol i’r un a roddodd y rheolau
        [overview-level-before] Dynodydd y radd yn yr arolygiad diwethaf, lle gellir cymharu’r ddau
        [overview-change] A yw’r radd yn well, yr un fath neu’n waeth nag yn yr arolygiad diwethaf
        [overview-notice-column] Hysbysiad yr arolygiaeth ei hun ar yr adroddiad, os oes un
       *[other] Mae’r ddalen yn dweud beth sydd yn y golofn hon
    }
book-column-unit =
    { $column ->
        [book-section-id] dynodydd
        [book-points] pwyntiau
        [book-most-points] pwyntiau
        [book-lowest] y cant, rhif cyfan
        [book-question-id] dynodydd
        [book-yes] nifer o achosion
        [book-of] nifer o achosion
        [key-question-figure] y cant, rhif cyfan
        [book-decides] cadarnhaol neu nacaol
        [book-number] rhif cyfan
        [book-group] dynodydd
        [book-cases] nifer o achosion
        [book-figure] fel y dywed yr uned wrth ei ochr
        [chart-figure] fel y dywed yr uned wrth ei ochr
        [book-recommendation-number] rhif cyfan
        [overview-programme] dynodydd
        [overview-report-id] dynodydd
        [overview-year] blwyddyn
        [overview-level-id] dynodydd
        [overview-moved] cadarnhaol neu nacaol
        [overview-level-before] dynodydd
       *[other] testun
    }

## The press notice that comes with a final report
notice-title = Hysbysiad i’r wasg
notice-embargo = Nid i’w gyhoeddi cyn { $date }.
notice-editors = Nodiadau i olygyddion
# $address: where the report is on the web.
notice-address = Yr adroddiad: { $address }

## The action plan: the form that comes with a final report
plan-title = Cynllun gweithredu
plan-introduction = Dywedwch ar gyfer pob argymhelliad beth fyddwch chi’n ei wneud, pwy sy’n gyfrifol amdano, erbyn pryd, a sut y bydd yn hysbys ei fod wedi’i wneud. Os na fyddwch yn gweithredu ar un, dywedwch pam.
plan-recommendation = Argymhelliad
plan-action = Yr hyn a wneir
plan-who = Pwy sy’n gyfrifol
plan-when = Erbyn pryd
plan-evidence = Sut y bydd yn hysbys

## Points on facts: the form that comes with a draft
points-title = Pwyntiau am ffeithiau
points-introduction = Dywedwch beth sy’n anghywir neu ar goll yn y drafft hwn: un pwynt ar y tro, gyda rhif y paragraff a’r hyn y dylai ei ddweud.
points-ratings = Ystyrir pwynt yn erbyn gradd yn bwynt am y ffeithiau y mae’r radd yn seiliedig arnynt. Dywedwch pa ffaith sy’n anghywir.
points-children = Peidiwch ag enwi plentyn. Os oes modd adnabod plentyn, dywedwch ymhle; fe wnawn ni’r gweddill.
points-other-forms = Mae’r ffurflen Word a’r daenlen a ddaeth gyda’r drafft hwn yn gwneud yr un peth.
points-no-scripts = Os nad oes dim yn digwydd pan bwyswch rif ar ymyl y dudalen, mae sgriptiau wedi’u rhwystro lle rydych yn darllen hwn. Mae’r ffurflen Word a’r daenlen a ddaeth gyda’r drafft hwn yn gwneud yr un peth.
points-more-rows = Ychwanegwch resi lle bo’u hangen.
points-reference = Cyfeirnod (gadewch fel y mae)
points-who = Eich enw a’ch rôl
points-nil = Nid oes gennym bwyntiau i’w gwneud (ysgrifennwch ie)
points-yes = ie
points-nil-answers = dim, ddim, sdim, ni chafwyd, ni chafwyd unrhyw, nid oedd, nid oedd gennym, does dim, does gen i ddim, nid oes, nid oes yr un, nac oes, nac ydym, nac ydyn, nac ydw, nac ydy, nac ydi, na, nage, heb, heb unrhyw, amherthnasol, ddim yn berthnasol, d/g, dd/b, dim yw’r ateb, yr ateb yw dim, ateb dim, nid ydym am wneud, nid ydym yn dymuno gwneud, nid ydym yn dymuno codi, nid wyf am wneud, nid wyf yn dymuno gwneud
# Words that may stand beside one of these and say nothing else; alone they are no answer.
points-nil-beside = does, byd, byd arall, beth, yr un, un, ni, gennym, gennym ni, gynnon ni, ganddon ni, ganddom ni, gennyf, gennyf i, gen i, gyda ni, gan y gwasanaeth, gan y tîm, gan y bwrdd, pwyntiau, bwyntiau, pwynt, bwynt, sylwadau, sylw, unrhyw, unrhyw beth, rhagor o, o, o gwbl, i’w gwneud, i’w wneud, i’w godi, i’w codi, i’w nodi, i’w hadrodd, i’w adrodd, i’w ychwanegu, i’w hychwanegu, i’w ddweud, i’w newid, i’w gywiro, newidiadau, newid, cywiriadau, gywiriadau, gwallau, wallau, gwall, camgymeriadau, gamgymeriadau, camgymeriad, anghywirdebau, anghywirdeb, mater, materion, cwestiynau, adborth, ymateb, arall, eraill, pellach, ychwanegol, ffeithiol, ar hyn o bryd, ar y drafft, ar yr adroddiad, am y drafft, am yr adroddiad, i’r drafft, i’r adroddiad, yn y drafft, yn yr adroddiad, diolch, diolch yn fawr
points-paragraph-words = paragraff, baragraff, mharagraff, pharagraff, rhif, rif, y, yr, ym
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
page-points-row = Rhes yn y tabl
page-points-whole = Y tabl cyfan
page-points-keep = Cadw’r pwynt hwn
page-points-cancel = Canslo
page-points-list = Eich pwyntiau
page-points-none = Nid oes yr un eto. Pwyswch rif ar ymyl y dudalen, neu “Pwynt newydd”.
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
page-points-too-long = Mae’r testun hwn yn rhy hir. Nifer y nodau dros ben: { $count }. Gwnewch ef yn fyrrach, neu ei rannu’n ddau bwynt.
page-points-aside = Heb ei gadw eto. Bydd yr hyn a deipiwyd gennych yno o hyd pan agorwch yr un lle eto.
page-points-begun = Wedi’i ddechrau a heb ei gadw
page-points-unfinished = Pwyntiau a ddechreuwyd gennych heb eu cadw: { $count }. Nid ydynt yn y ffeil.
page-points-unknown = Nid oes paragraff { $number } yn y drafft hwn.
page-points-foreign = Nid ffeil o bwyntiau a gadwyd o ddrafft yw hon.
page-points-other = Mae’r pwyntiau yn y ffeil hon am adroddiad arall neu mewn iaith arall.
page-points-version = Gwnaed y pwyntiau hyn am fersiwn arall o’r drafft hwn. Edrychwch a yw eu paragraffau yr un fath o hyd.

## The log of points that goes back to the service
log-title = Pwyntiau am ffeithiau a’r hyn a benderfynwyd
log-introduction = Dyma’r pwyntiau a wnaed am ddrafft yr adroddiad hwn, a’r hyn a benderfynwyd am bob un.
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
log-now = Dywed y drafft bellach
log-reason = Rheswm
log-acted-on = Yr hyn a wnaed
log-place = Ymhle
log-paragraph = Paragraff { $number } o ddrafft { $version }
# $now: its number in the draft as it is now.
log-same = Paragraff { $number } o ddrafft { $version }, sef { $now } bellach
log-changed = Paragraff { $number } o ddrafft { $version }, sef { $now } bellach; mae ei eiriau wedi newid
log-reworded = Paragraff { $number } o ddrafft { $version }; mae ei eiriau wedi newid
log-written = Paragraff a roddwyd fel “{ $written }”
log-gone = Paragraff { $number } o ddrafft { $version }, nad yw yno mwyach
log-unplaced = Ni enwyd paragraff
log-section = { $place } ({ $section })
log-not-said = heb ei nodi
log-none = Ni wnaed unrhyw bwyntiau.

## Y trosolwg o lawer o arolygiadau
overview-title = Trosolwg o arolygiadau
overview-kicker = Arolygiadau o wasanaethau cyfiawnder ieuenctid
overview-description = Yr hyn y mae adroddiadau terfynol arolygiadau o wasanaethau cyfiawnder ieuenctid yn ei ddweud gyda’i gilydd: graddau, cwestiynau allweddol, newidiadau ac argymhellion.
overview-about = Am y trosolwg hwn
overview-not-added = Mae gan bob rhaglen ei safonau a’i rheolau ei hun. Saif eu graddau ochr yn ochr yma: nid ydynt yn cael eu hadio at ei gilydd na’u cymharu.
overview-notice = Mae hysbysiad ar rai o’r adroddiadau hyn. Fe’i rhoddir o dan “Am y trosolwg hwn”.
overview-notices = Adroddiadau â hysbysiad
overview-notice-column = Hysbysiad
overview-counts = Mae pob arolygiad yn cyfrif unwaith, fel y dywed ei adroddiad terfynol yn ei fersiwn diweddaraf. Yr hyn nad yw adroddiad yn ei ddweud, gelwir ef yn anhysbys, ac ni chaiff byth ei gyfrif fel dim.
overview-programme = Rhaglen
overview-programmes = Arolygiadau fesul rhaglen
overview-inspections = Arolygiadau
overview-years = Blynyddoedd
overview-year = Blwyddyn
overview-service = Gwasanaeth
overview-the-service = Y gwasanaeth a arolygwyd
overview-area = Ardal
overview-country = Gwlad
overview-report-id = Dynodydd yr adroddiad
overview-service-id = Dynodydd y gwasanaeth
overview-fieldwork = Dechrau’r gwaith maes
overview-version = Fersiwn
overview-earlier-versions = Fersiynau cynharach nas cyfrifwyd
overview-out-of = Allan o
overview-who = Pwy gafodd ba radd
overview-who-caption = Graddau pob gwasanaeth
overview-who-part = Graddau pob gwasanaeth: { $title }
overview-who-more = Graddau pob gwasanaeth: { $title } ({ $number } o { $all })
overview-distribution = Graddau fesul safon
overview-distribution-about = Faint o arolygiadau a gafodd ba radd.
overview-overall-chart = Faint o arolygiadau a gafodd ba radd gyffredinol
overview-chart-alt = Barrau, un i bob gradd: { $all }.
overview-by-year = Graddau fesul blwyddyn
overview-by-year-about = Faint o arolygiadau a gafodd ba radd, yn ôl y flwyddyn y dechreuodd y gwaith maes.
overview-all-years = pob blwyddyn
overview-rated = Yr hyn a raddir
overview-scores = Sgorau
overview-scores-about = Sgorau fel y mae’r adroddiadau yn eu hargraffu. Y canol yw’r canolrif: mae gan hanner yr arolygiadau’r sgôr hwn neu lai.
overview-lowest = Isaf
overview-middle = Canol
overview-highest = Uchaf
overview-questions = Y cwestiynau allweddol cryfaf a gwannaf
overview-questions-about = Cwestiynau allweddol yn nhrefn y ganran ganol: mae gan hanner yr arolygiadau’r ganran hon neu lai. Bach yw’r samplau o achosion, felly nid yw gwahaniaethau o ychydig bwyntiau yn dweud fawr.
overview-strongest = Cwestiynau allweddol cryfaf
overview-weakest = Cwestiynau allweddol gwannaf
overview-all-questions = Cwestiynau allweddol, y cryfaf yn gyntaf
overview-without = Arolygiadau heb ffigur
overview-changes = Newid ers yr arolygiad diwethaf
overview-changes-about = Pob gradd o’i chymharu â gradd arolygiad diwethaf y gwasanaeth gan yr un rhaglen.
overview-comparable = Arolygiadau ag un cynharach gan yr un rhaglen
overview-other-programme = Arolygiadau y dilynodd eu harolygiad diwethaf raglen arall, heb eu cymharu
overview-no-previous = Arolygiadau nad oes un cynharach yn hysbys
overview-better = Gwell
overview-same = Yr un peth
overview-worse = Gwaeth
overview-not-known = Anhysbys
overview-unrated = Dim gradd, neu anhysbys
overview-then-and-now = Gradd gyffredinol bryd hynny ac yn awr
overview-then = Bryd hynny
overview-now = Yn awr
overview-change = Newid
overview-last-inspection = Arolygiad diwethaf
overview-last-programme = Rhaglen yr arolygiad diwethaf
overview-level-before = Dynodydd y lefel flaenorol
overview-level-id = Dynodydd y lefel
overview-moved = Addaswyd gan arolygwyr
overview-recommendations = Argymhellion
overview-made = Argymhellion a wnaed
overview-made-known = Arolygiadau y mae eu hargymhellion yn hysbys
overview-made-listed = Ohonynt, gyda themâu a phwy ddylai weithredu
overview-made-unknown = Arolygiadau nad yw eu hargymhellion yn hysbys
overview-by-theme = Argymhellion fesul thema
overview-by-theme-about = Gall argymhelliad fod â sawl thema.
overview-by-addressee = Argymhellion yn ôl pwy ddylai weithredu
overview-by-addressee-about = Gall argymhelliad fod i sawl un.
overview-theme = Thema
overview-no-theme = heb thema
overview-earlier = Hynt argymhellion cynharach
overview-earlier-known = Arolygiadau sy’n dweud beth fu hynt argymhellion cynharach
overview-done = Wedi’u cyflawni
overview-partly-done = Wedi’u cyflawni’n rhannol
overview-not-done = Heb eu cyflawni
overview-points = Pwyntiau gwasanaethau ar ddrafftiau
overview-points-known = Arolygiadau lle mae’n hysbys beth a ddywedodd y gwasanaeth
overview-points-unknown = Arolygiadau lle nad yw’n hysbys beth a ddywedodd y gwasanaeth
overview-points-made = Pwyntiau
overview-points-kind = Math o bwynt
overview-points-all = pob math
overview-corrections = Adroddiadau a gywirwyd
overview-corrections-about = Dim ond fersiwn diweddaraf pob un sy’n cyfrif yma.
overview-corrected = Yr hyn a gywirwyd
overview-date = Dyddiad
overview-measure = Yr hyn a gyfrifir
overview-number = Nifer
overview-book-title = Data’r trosolwg o arolygiadau
overview-book-introduction = Mae’r llyfr gwaith hwn yn cynnwys yr hyn y mae’r trosolwg yn ei gyfrif. Un tabl yw pob dalen ar ôl hon; mae’r tabl yn dechrau yn y gell gyntaf. Mae pob rhes yn dweud o ba raglen y mae.
overview-inspections-about = Un rhes i bob arolygiad.
overview-ratings-about = Un rhes i bob gradd mewn arolygiad.
overview-changes-sheet-about = Faint o raddau sy’n well, yr un peth neu’n waeth nag yn arolygiadau diwethaf y gwasanaethau gan yr un rhaglen.
overview-recommendations-about = Faint o argymhellion sydd, fesul thema, yn ôl pwy ddylai weithredu, a hynt rhai cynharach.
overview-points-about = Faint o bwyntiau a wnaeth gwasanaethau ar ddrafftiau, fesul math, a’r hyn a benderfynwyd.
overview-questions-sheet-about = Pob cwestiwn allweddol, gyda’i ganran isaf, ganol ac uchaf.
overview-counted-by = Cyfrifir yn ôl

## Gwefan llawer o adroddiadau
site-title = Arolygiadau o wasanaethau cyfiawnder ieuenctid
site-about = Adroddiadau terfynol gyda’u graddau. Mae gan bob rhaglen ei safonau a’i rheolau ei hun; ni chymherir graddau rhaglenni gwahanol.
site-reports = Adroddiadau
site-find = Dod o hyd i adroddiad
site-rating-of = Gradd ar gyfer
site-all = Pob un
site-shown = Adroddiadau a ddangosir: { $shown } o { $all }
site-clear = Dangos pob adroddiad
site-published = Cyhoeddwyd
site-files = Ffeiliau
site-report-in =
    { $language ->
        [cy] Adroddiad Cymraeg ({ $format })
       *[en] Adroddiad Saesneg ({ $format })
    }
site-data-of = Graddau (JSON)
site-no-overall = dim gradd gyffredinol yn y rhaglen hon
site-earlier = Fersiwn cynharach { $version }, a gywirwyd ers hynny
site-corrected-on = Cywirwyd ar { $date }: { $note }
site-data = Data am yr holl adroddiadau
site-data-csv = Pob gradd ym mhob adroddiad, rhes i bob un (CSV)
site-data-json = Popeth a gyfrifir ar draws yr holl adroddiadau (JSON)
site-data-schema = Ffurf y ffeil honno (JSON Schema)
site-data-dictionary = Ystyr pob maes a cholofn (CSV)
site-feed = Adroddiadau newydd a rhai a gywirwyd, fel ffrwd (Atom)
site-other-language =
    { $language ->
        [cy] Mae’r dudalen hon ar gael yn Gymraeg
       *[en] This page is available in English
    }
site-overall = Gradd gyffredinol: { $rating }

# Who is signed in. $name: their name, as the proxy gives it.
edit-by = Wedi mewngofnodi: { $name }

# Above what git says.
edit-uncommitted = Wedi’i gadw, ond heb ei ymrwymo. Dyma a ddywed git:

## The list of inspections of “findings edit”, and the form that begins one

desk-title = Arolygiadau
desk-empty = Nid oes arolygiad yma eto.
desk-unreadable = Ni ellir ei ddarllen
desk-written = Yn cael ei ysgrifennu
desk-sent = Drafft gyda’r gwasanaeth
desk-out = Wedi’i gyhoeddi
# $open: how many points are still to be decided or acted on. $all: how many there are.
desk-open = { $open } o { $all } ar agor
# $date: a day, month or year.
desk-fieldwork = Gwaith maes: { $date }
desk-sent-on = Anfon y drafft: { $date }
desk-until = Sylwadau erbyn: { $date }
desk-publication = Cyhoeddi: { $date }
desk-name = Gwasanaeth
desk-state = Cyflwr
desk-holes = Eto i ddod
desk-mistakes = Camgymeriadau
desk-points = Pwyntiau’r gwasanaeth
desk-dates = Dyddiadau
desk-begin = Dechrau arolygiad
desk-programme = Rhaglen
desk-service = Enw llawn y gwasanaeth
desk-country = Lle mae’r gwasanaeth
desk-england = Lloegr: yn Saesneg y mae’r adroddiad
desk-wales = Cymru: yn Saesneg ac yn Gymraeg y mae’r adroddiad
desk-folder = Enw ei ffolder
desk-folder-hint = Os gadewir hwn yn wag, fe’i gwneir o enw’r gwasanaeth.
desk-folder-wrong = Mae angen un enw yma, heb slaes, heb atalnod llawn ar ei ddechrau, a heb fod yn rhy hir.
desk-make = Dechrau
