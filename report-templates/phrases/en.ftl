# The product's own words in English. One message a heading, label or sentence; values in braces.
# What must hold: every language has the same messages with the same values.

## Around the page
skip-link = Skip to main content
contents = Contents
notes = Notes
back-to-text = Back to the text
note = Note
back-to-top = Back to top
# Read before the words of a heading, for the link that leads to it.
link-to = Link to

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
overall-rating = Overall rating
rating = Rating
# What the stars of a rating say. $number and $of: digits.
stars-said = { $number } of { $of } stars
section = Standard
ratings-caption = Ratings of { $service }
fieldwork-started = Fieldwork started { $date }
score = Score
# From one score to another, as under the ruler of the score.
score-range = { $from }–{ $to }
not-rated = Not rated
not-judged-yet = Not judged yet
provisional = Provisional rating
# On the ratings page of a draft, above the table of ratings.
provisional-all = All ratings are provisional.
# How a rating now stands to the one before, after the word for that one.
last-inspection = Last inspection, { $date }
change-up = up
change-same = same
change-down = down
# The recommendations in brief, on the ratings page.
recommended = What we recommend
# Below a recommendation what it answers, below a finding what answers it. $all: links, as a list: names of sections, numbers of
# recommendations, or who should act.
answers = Answers: { $all }
see-recommendations =
    { $form ->
        [named] See what we recommend: { $all }
        [one] See recommendation { $all }
       *[many] See recommendations { $all }
    }
# The column of figures on the ratings page, and what stands in it where no figure decides. $all: figures, as a list.
figure-deciding = Figure that decides
figure-judged =
    { $form ->
        [others] from other ratings
        [earlier] carried over
       *[judged] judged
    }
strip-note =
    { $form ->
        [ticks] Each dot is a figure, on a line from 0% to 100%; at the upright lines ({ $all }) the next rating begins. The filled dot, with its figure beside it, decides the rating.
       *[other] Each dot is a figure, on a line from 0% to 100%. The filled dot, with its figure beside it, decides the rating.
    }
# A rating that people moved: what it was before, then each move with what the programme calls it.
rating-before = Rating before adjustment: { $rating }.
rating-moved = { $kind }: moved to { $rating }.
rating-moved-reason = { $kind }: moved to { $rating }. Reason: { $reason }
# On the cover of the page: how many sections have a rating, the lowest figures that decide one, the way to the PDF.
cover-count = { $number } { $rating }
cover-lowest = Lowest figures that decide a rating
cover-figure = { $figure } – { $title }
cover-pdf = This report as a PDF
# The report in letters of 18 points: what its cover says, its title in the window, the way to it.
large-print = Large print
large-print-format = PDF in large print
large-print-title = { $title } (large print)
large-print-link = This report in large print (PDF)
# The report on one page: its title in the window, the way to it, the way back.
summary-title = { $title }: summary
summary-link = This report on one page
children-title = { $title }: for children and young people
children-link = This report for children and young people
summary-whole = The whole report
# A rating that a cap holds down: what it would have been ($from), the best that the cap leaves ($rating), and why.
rating-capped = It would have been { $from }. Capped at { $rating }: { $reason }
rating-cap-lifted = A cap at { $rating } was lifted. Reason: { $reason }
rating-carried-over = Carried over from an earlier inspection: { $date }.
scale-caption = What the judgements mean
scale-level = Judgement
scale-descriptor = Descriptor

## Key questions
# $title: with its number before it, where it has one.
key-questions-caption = Key questions for { $title }
key-question = Key question
key-question-figure = % ‘Yes’
decides = decides the rating
decides-before = decides the rating before adjustment
# Cases judged yes, of the relevant ones.
count-of = { $yes } of { $of }
share-done-well = Work that was done well enough, of all that was judged
share-measure = What is measured
share-figure = Share
not-published = not published
no-relevant-cases = no relevant cases
not-known = not known

## Findings. $count: how many stand below the heading.
strengths =
    { $count ->
        [one] Strength
       *[other] Strengths
    }
areas-for-improvement =
    { $count ->
        [one] Area for improvement
       *[other] Areas for improvement
    }
key-findings =
    { $count ->
        [one] Key finding
       *[other] Key findings
    }
names-changed = Names have been changed so that nobody can be identified.
source = Source: { $source }
summary-of = Summary: { $title }
# The marks around what somebody said.
quote-opens = “
quote-closes = ”
# Above the words of a quotation that stands beside its translation. $language: cy or en.
said-in =
    { $language ->
        [cy] As it was said, in Welsh
       *[en] As it was said, in English
    }
# Behind who said it, or alone, where a quotation stands in translation only. $form: named or alone; $language: in which it was
# said, cy or en.
quotation-translated =
    { $form ->
        [alone] { $language ->
            [cy] Translated from Welsh
           *[en] Translated from English
        }
       *[named] { $language ->
            [cy] { $name }; translated from Welsh
           *[en] { $name }; translated from English
        }
    }

## Charts. $title: what the chart says; $yes of $of: cases judged yes, of the relevant ones.
chart-table = Figures: { $title }
chart-row = What is shown
chart-figure = Figure
chart-cases = Cases
chart-cases-of = { $yes } of { $of }
# Before the label of a bar that is drawn inside the one above: $label.
chart-of-these = Of these: { $label }
chart-sample = Sample: { $sample }
# $sheet: the name of the sheet of charts; $file: the name of the workbook.
chart-in-workbook = The figures are on the sheet “{ $sheet }” of { $file }.

## Publication. $format: pdf, html, print or large-print.
isbn =
    { $format ->
        [pdf] ISBN (PDF): { $isbn }
        [html] ISBN (web page): { $isbn }
        [print] ISBN (print): { $isbn }
        [large-print] ISBN (large print): { $isbn }
       *[other] ISBN: { $isbn }
    }
version = Version { $version }
# $note: what was wrong, and what stands there now.
correction = Correction, { $date }, version { $version }: { $note }

## Numbers. $figure: a percentage as it is displayed.
percent-words = { $figure } per cent
percent-sign = { $figure }%
# Number words. $mutation: none, soft, aspirate or article, by the word before, and $gender: masculine or feminine, by what they
# stand for; for languages in which these change them.
number-word =
    { $count ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
       *[other] { $count }
    }
# "3rd". $category: which ending the number takes, in Unicode's words. $gender: masculine or feminine, for languages in which it counts.
ordinal =
    { $category ->
        [one] { $count }st
        [two] { $count }nd
        [few] { $count }rd
       *[other] { $count }th
    }

## What is counted, with how many. $count: how many; $number: how many, as it is written; $form: words or figures; $mutation:
## none, soft or aspirate, by the word before, for languages in which it changes the number word.
noun-recommendation =
    { $count ->
        [one] { $number } recommendation
       *[other] { $number } recommendations
    }
noun-strength =
    { $count ->
        [one] { $number } strength
       *[other] { $number } strengths
    }
noun-area-for-improvement =
    { $count ->
        [one] { $number } area for improvement
       *[other] { $number } areas for improvement
    }
noun-case =
    { $count ->
        [one] { $number } case
       *[other] { $number } cases
    }
noun-child =
    { $count ->
        [one] { $number } child
       *[other] { $number } children
    }
noun-interview =
    { $count ->
        [one] { $number } interview
       *[other] { $number } interviews
    }
noun-meeting =
    { $count ->
        [one] { $number } meeting
       *[other] { $number } meetings
    }
noun-reply =
    { $count ->
        [one] { $number } reply
       *[other] { $number } replies
    }
noun-victim =
    { $count ->
        [one] { $number } victim
       *[other] { $number } victims
    }
noun-parent =
    { $count ->
        [one] { $number } parent
       *[other] { $number } parents
    }
noun-standard =
    { $count ->
        [one] { $number } standard
       *[other] { $number } standards
    }
noun-key-question =
    { $count ->
        [one] { $number } key question
       *[other] { $number } key questions
    }
noun-rating =
    { $count ->
        [one] { $number } rating
       *[other] { $number } ratings
    }

## Small words before names and dates. $with: the word; $name: the name; $written: word and name where an inspection gives
## them as one, for languages in which names change; $precision: year, month or day.
with-name =
    { $with ->
        [in] in { $name }
        [to] to { $name }
        [from] from { $name }
        [by] by { $name }
       *[and] and { $name }
    }
with-date =
    { $precision ->
        [day] on { $date }
       *[other] in { $date }
    }

## Fieldwork. $precision, $from-precision, $to-precision: year, month or day.
fieldwork-period = { $from } to { $to }
week-commencing = the week commencing { $date }
fieldwork-purpose = { $purpose }: { $period }

## People
people-caption = People who took part in the inspection
people-role = Role
# $number: how many came from the organisation.
people-number = { $organisation } ({ $number })
# $count: how many people had a role, where neither they nor their organisation are named.
people-count =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
# A role of which neither names, organisation nor number are given.
people-unnamed = Not named
people-names = Name or organisation

## The preview: the page around the report
# $title: short title of the report.
preview-title = Preview: { $title }
preview-switches = What is shown
preview-language = Language
preview-english = English
preview-welsh = Cymraeg
preview-stage = Stage
preview-draft = Draft
preview-final = Final
preview-view = View
preview-web = Web page
preview-print = Printed pages
preview-web-frame = The report as a web page
preview-print-frame = The report as it will print
preview-page = Page { $number } of { $all }
preview-pictures = These pages are pictures. Their text can be read on the web page and in the PDF.
preview-open-pdf = Open the PDF on its own
# What stands over the report. $errors: how many errors there are.
preview-fresh = Up to date
preview-refused =
    { $errors ->
        [one] Up to date. A build would refuse it: there is an error.
       *[other] Up to date. A build would refuse it: there are { $errors } errors.
    }
preview-kept =
    { $errors ->
        [0] This is the last version that could be made.
        [one] This is the last version that could be made: there is an error.
       *[other] This is the last version that could be made: there are { $errors } errors.
    }
preview-nothing =
    { $errors ->
        [0] No version could be made yet.
        [one] No version could be made yet: there is an error.
       *[other] No version could be made yet: there are { $errors } errors.
    }
preview-lost = The preview has ended. When it runs again, open the address that it prints: then this page goes on as well.
preview-problems =
    { $count ->
        [0] No problems
        [one] { $count } problem
       *[other] { $count } problems
    }
preview-error = Error
preview-warning = Warning
preview-copy = Copy
preview-copied = Copied
# What the service said of the draft. $open: points that are still to be decided or done; $all: points.
preview-points = Points on facts: { $open } of { $all } still open
# After a decision that accepts a point.
preview-to-do = Still to be done
preview-ratings = How the ratings came about
preview-translation = Translation into Welsh
preview-translated = Translated: { $translated } of { $all }
preview-translated-in = { $title }: { $translated } of { $all }
preview-stale = Changed since they were translated: { $count }
preview-unreviewed = To be confirmed: { $count }
preview-missing = Missing: { $count }
preview-words-left = Words to translate: { $count }
preview-changed = Changed since

# For who is not let in
preview-closed = The preview is not open here
preview-closed-token = It shows a draft under embargo, so it opens only with its whole address, which has a token at its end. This browser has not opened that address, or the preview has begun again since and has a new one.
preview-closed-name = It shows a draft under embargo, and was asked for under a name that is not this machine’s own. It answers to localhost and 127.0.0.1 alone.
preview-closed-site = It shows a draft under embargo, and a page of another site led here. Such pages may not see the draft.
preview-closed-open = Copy the address that “findings { $name }” printed when it began into the address bar, the token with it: { $address }…
preview-closed-forwarded = If the port is forwarded from another machine, forward it to the same number, { $port }; or put the number that it has here in the place of { $port } in the address, and leave the name as it is.

# For a request that would change something and does not come from a form of the page
preview-closed-form = Something was to be changed here by a form that this page has not made, or that an earlier start of it made. Nothing has been changed. Open the page again and change it there.

# For a request that does not say who is signed in, where the page stands behind a proxy
preview-closed-unnamed = It shows a draft under embargo to people who are signed in, and nothing says who you are. Open it at the address at which you sign in; whoever looks after that sets the header that this page asks for.

## Editing: the forms of “findings edit”
# $title: short title of the report.
edit-title = Editing: { $title }
# The words of a link or heading: change what stands here.
edit-change = Change
edit-all = Everything that can be changed
edit-save = Save
edit-save-mine = Save what I have written
edit-close = Close without saving
edit-keep = Keep what is in the file
# The label of a text that has no other name.
edit-text = Text
# After the name of a list: an empty field that adds to it.
edit-one-more = one more
edit-yes = Yes
edit-no = No
edit-nothing = Not given
edit-there = What is struck out is in the file now; what is underlined is what you have written.
edit-yours = What you have written
edit-saved = Saved.
edit-undo = Take back
edit-redo = Make again
edit-undone = Done.
edit-not-undone = That cannot be done any more: the file has changed since.
edit-up = Move up
edit-down = Move down
edit-remove = Remove
# Beside something that a rule reports.
edit-meant = This is meant
# A button that corrects a mistake that has one right answer.
edit-mend = Correct it
edit-mended = Corrected.
edit-not-mended = Not corrected: the file has changed since the page was made. Look at what it says now.
# The list of what is to be done, and what of it is shown.
edit-to-do = What to do
# What is not written yet, or is a placeholder for it.
edit-holes =
    { $count ->
        [0] Nothing is still to come
        [one] { $count } thing is still to come
       *[other] { $count } things are still to come
    }
# In place of a section, for what belongs to none.
edit-whole = The whole report
edit-of-section = Section
edit-of-kind = What
edit-any-section = All sections
edit-any-kind = Everything
edit-filter-show = Show
edit-filter-all = Show all
# $count: how many things a filter leaves out; $all: how many there are.
edit-left-out = { $count } of { $all } are not shown here.
edit-kind-mistake = Mistakes that no rule names
edit-kind-hole = Still to come
edit-kind-point = Points on facts
edit-kind-remark = Remarks of colleagues
# What is decided on a point of the service.
edit-accept = Accept
edit-accept-partly = Accept in part
edit-reject = Reject
edit-decide = Change the decision
# Points and remarks on the paragraph that somebody has gone to.
edit-here = At this place
# A mark at a paragraph. $count: points and remarks on it that are open.
edit-mark =
    { $count ->
        [one] { $count } open point or remark
       *[other] { $count } open points and remarks
    }
# Beside the heading of a section.
edit-words =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
# What colleagues say of the draft; never printed.
edit-remarks = Remarks of colleagues: { $open } of { $all } still open
edit-write-remark = Write a remark
edit-remark-there = The paragraph
edit-remark-lost = A paragraph that is not there any more
edit-done = Done
edit-open-again = Not done after all
edit-seek = Find and replace
edit-seek-words = Words to find
edit-seek-instead = Words to stand there instead
edit-seek-case = Only in these capital and small letters
edit-seek-whole = Only whole words
edit-seek-show = Show every place
edit-seek-about = Texts and prose of this folder are searched. The evidence, points of the service, remarks, the translation, ids, placeholders and addresses are not.
edit-sought =
    { $count ->
        [0] These words stand nowhere.
        [one] They stand in { $count } place.
       *[other] They stand in { $count } places.
    }
# $count: how many places are shown at most.
edit-sought-more = The first { $count } are shown: replace these first.
edit-replace = Replace what is ticked
edit-replaced = Replaced.
edit-not-replaced = Nothing has been replaced: one of the places has changed since they were shown. Here they are as they are now.
# Before the name of the file and what is wrong with it.
edit-replace-refused = Nothing has been replaced, because a file could not have these words:
edit-brought = These are words that you have written here before and not saved.
# Before links to forms.
edit-unsaved = Written and not saved yet:
edit-gone = What was to be changed is not there any more: its file has changed. Nothing has been saved.
edit-stale = Not saved: the file has changed since this form was opened. Here are both versions. Save yours, or keep what is in the file.
edit-empty = Not saved: something is missing that must be there.
edit-required = This must be there.
edit-wrong = Not saved: the file could not be read any more as it must be.
edit-failed = Not saved: the system does not let the file be written.
edit-unreadable = Not saved: the file cannot be read as it is. Correct it in an editor of text first.
edit-not-there = Not saved: what was to be changed is written in another way in the file. Change it in an editor of text.
edit-not-writable = Not saved: there is no way to write this so that it reads back as it was meant. Change what you have written, or write it in an editor of text.
# The bar of buttons above a text; then its buttons.
edit-tools = Tools for writing
edit-emphasis = Emphasis
edit-strong = Strong
edit-list = List
edit-numbers = Numbered list
edit-link = Link
edit-note = Footnote
edit-quote = Quotation
edit-placed = Box, table or picture
edit-value = Figure or name
edit-known = Figures, names and dates that the folder knows
# Before the list of what can be filled into a text.
edit-known-about = What stands in braces is filled in with what is said before it, and follows the data.
edit-find = Search in these
# Before the number of what was found.
edit-found = Found
# A button beside each value that can be filled in.
edit-insert = Insert
# A button: shows what a text will say in the report, without saving.
edit-show = Show what it says
edit-view = What it says
# Headings above what can be filled into a text.
edit-known-placed = What this section can place
edit-known-figures = Key questions
edit-known-ratings = Ratings
edit-known-counts = Counts
edit-known-statistics = Other figures
edit-known-names = Names
edit-known-dates = Dates
edit-known-sections = Links to sections
# What a value that can be filled in is about.
edit-cases-yes = cases judged yes
edit-cases-of = relevant cases
edit-service = the service
edit-area = the area
edit-publisher = who publishes the report
edit-publication = publication
edit-fieldwork = beginning of fieldwork
# In a Welsh report, above the form of a text.
edit-english = This is the English text. The Welsh report says its translation.
# Before the number of a row of a table; then buttons and hints of rows and paragraphs.
edit-row = Row
edit-add-row = Add a row
edit-between = Add a paragraph below
edit-below = Add one below
edit-hint-columns = The heads of its columns, a line each.
edit-hint-rows = Its rows, a line each, the cells apart by a tab or by |. They can be pasted from a spreadsheet.
# The cases of a file of evidence: a row each, with an answer to each question.
edit-case = Case
edit-cases = Cases and answers
edit-cases-keys = The arrow keys lead from answer to answer; the first letter of an answer chooses it. A case opens by its name.
edit-add-case = Name of one more case
edit-cases-whole = All cases
edit-case-twice = Not saved: there is a case of this name already.
edit-cases-closed = This file cannot be opened here: its letters, its head or the marks between its cells cannot be read for certain. Change it where it was made.

## Translating: the page of “findings edit” for English and Welsh side by side
# $title: name of the folder.
translate-title = Translating: { $title }
# Beside a paragraph, and where a list leads to the page: what somebody does who opens it.
translate-link = Translate
translate-back = Back to the report
# Before the choice of texts. Behind each choice stands how many there are.
translate-show = Texts
translate-todo = To do
translate-fuzzy = To confirm
translate-all = All
# Behind a section. Both are numbers: $translated texts of $all are translated.
translate-of = { $translated } of { $all }
translate-sections = Sections
translate-every = The whole report
# What stands over the two columns.
translate-english = English
translate-welsh = Welsh
# How a text stands.
translate-missing = Not translated
translate-changed-since = The English has changed since
translate-done = Translated
translate-unreviewed = To confirm
# Buttons.
translate-next = Save, and the next
translate-unsure = Save, still to be confirmed
translate-take = Take this
translate-insert = Insert
translate-changed = What has changed in the English
translate-terms = From the list of words
# $name: the catalogue that it is from.
translate-offer = Translated before, in { $name }
# Before the placeholders of a text.
translate-filled = Filled in from the data
# A choice of an argument of a placeholder: without it.
translate-as-it-is = without
translate-printed = In the Welsh draft
translate-notes = Translators’ notes, one a line
translate-change-english = Change the English
translate-keys = Ctrl and Enter save this and lead to the next.
translate-nothing = There are no such texts.
translate-stale = Not saved: this text or its Welsh has changed since the form was opened. Here is what is in the file now, and what you have written. Save yours, or keep what is in the file.
translate-wrong = Not saved: the Welsh may not stand for this English as it is.
translate-unread = The texts cannot be shown: the folder cannot be read as it is, or is in one language. Go back to the report, which says what is wrong.
translate-gone = Not saved: no text says this any more, as the English has changed. Where one says something like it, it is open here with what you have written.

## Comparisons of two versions
# $title: short title of the report.
compare-title = What has changed: { $title }
compare-between = From { $old } to { $new }
compare-nothing = Nothing that readers see has changed.
compare-particulars = Particulars
compare-service = Service
compare-short-name = Short name
compare-area = Area
compare-fieldwork = Fieldwork
compare-publication = Publication
compare-version = Version
compare-inspectorates = Inspectorates
compare-notice = Notice
compare-correction = Correction
# $format: pdf, html, print or large-print.
compare-isbn =
    { $format ->
        [pdf] ISBN (PDF)
        [html] ISBN (web page)
        [print] ISBN (print)
        [large-print] ISBN (large print)
       *[other] ISBN
    }
compare-ratings = Ratings
compare-figures = Figures
compare-recommendations = Recommendations
compare-findings = Findings
compare-texts = Other texts
compare-about = What
compare-before = Before
compare-after = After
compare-none = none
compare-counted = { $yes } of { $of }, { $percent }
compare-added = Added
compare-removed = Removed
compare-moved = Moved
compare-reworded = Reworded
compare-moved-and-reworded = Moved and reworded
# Where a text stands, after its section. $number: which one of its kind.
compare-spot =
    { $kind ->
        [key-finding] key finding { $number }
        [strength] strength { $number }
        [area-for-improvement] area for improvement { $number }
        [recommendation] recommendation { $number }
        [box] box { $number }
        [quotation] quotation { $number }
        [table] table { $number }
        [label] title or label { $number }
       *[paragraph] paragraph { $number }
    }
compare-from-to = from { $before } to { $after }
# Read before and after words that were inserted or deleted.
compare-inserted = inserted:
compare-inserted-end = end of insertion.
compare-deleted = deleted:
compare-deleted-end = end of deletion.

## Drafts. $precision: year, month or day.
hole = Still to come: { $note }
# What is still to come, after the colon.
hole-service = the name of the service
hole-fieldwork = the beginning of the fieldwork
hole-publication = the date of publication
draft-watermark = DRAFT
# Heads the column of a table in which each row says that it is of a draft, and its embargo.
draft-terms = Terms of this draft
draft-title = DRAFT: { $title }
draft-head = DRAFT for factual accuracy: not for publication
draft-foot = DRAFT, version { $version }
draft-introduction = This is a draft. It is sent to the inspected service so that facts can be checked, and it is not the published report. The ratings in it are provisional.
draft-foot-copy = DRAFT, version { $version }, copy for { $copy }
draft-version = Draft version { $version }, { $date }
draft-version-undated = Draft version { $version }
# $copy: whom this copy was made for.
draft-copy = Copy for { $copy }.
draft-embargo = Under embargo until { $date }.
draft-deadline = Please send comments on facts by { $date }.
draft-handling = Handling: { $handling }
draft-paragraph = Paragraph

## The press notice that comes with a final report
notice-title = Press notice
# $date: always a day.
notice-embargo = Not for publication before { $date }.
notice-editors = Notes to editors
# $address: where the report is on the web.
notice-address = The report: { $address }

## The action plan: the form that comes with a final report
plan-title = Action plan
plan-introduction = Please say for each recommendation what you will do, who is responsible for it, by when, and how it will be known that it is done. If you will not act on one, say why.
plan-recommendation = Recommendation
plan-action = What will be done
plan-who = Who is responsible
plan-when = By when
plan-evidence = How it will be known

## Points on facts: the form that comes with a draft
points-title = Points on facts
points-introduction = Please say what is wrong or missing in this draft: one point at a time, with the number of the paragraph and what it should say.
points-ratings = A point against a rating is taken as a point on the facts that the rating rests on. Please say which fact is wrong.
points-children = Please do not name a child. If a child could be identified, say where; we will do the rest.
points-other-forms = The Word form and the spreadsheet that came with this draft do the same.
points-no-scripts = If nothing happens when you press a number in the margin, scripts are blocked where you read this. The Word form and the spreadsheet that came with this draft do the same.
points-more-rows = Add rows where you need them.
points-reference = Reference (please leave as it is)
points-who = Your name and role
points-nil = We have no points to make (write yes)
points-yes = yes
# Other answers that are understood there, with commas between them.
points-nil-answers = none, nil, nothing, no, we have no, we have no points to make, nil return, n/a, not applicable, no comment, no changes, no corrections, no errors, no issues, no further, no inaccuracies, no mistakes, no questions, nothing further, we have nothing, i have nothing, we do not have any, we don’t have any, i do not have any, i don’t have any, we do not wish to make any, there are no, there is nothing, i have no
# Words that may stand beside one of these and say nothing else; alone they are no answer.
points-nil-beside = points, comments, factual, other, further, to make, to report, to add, to raise, to note, from us, from the service, at all, on the draft, on the report, to the draft, at this time, thank you, thanks
# Words that may stand beside the number of a paragraph and say nothing else.
points-paragraph-words = paragraph, paragraphs, para, paras, par, number, num, no, nr
points-kinds = Kinds of point
points-paragraph = Paragraph number
points-quoted = Words of the draft
points-kind = Kind of point
points-correction = What it should say
points-evidence = Evidence
points-anchor = Mark (please leave as it is)
# $kind: wrong_fact, missing_fact, wrong_figure, wrong_name, unclear or child_identifiable.
point-kind =
    { $kind ->
        [wrong_fact] A fact is wrong
        [missing_fact] A fact is missing
        [wrong_figure] A figure is wrong
        [wrong_name] A name is wrong
        [unclear] It is unclear
        [child_identifiable] A child could be identified
       *[other] Not said
    }

## Points on facts in the page. $number: of a paragraph; $count: of points.
page-points-count = Points on facts: { $count }
page-points-make = Paragraph { $number }: make a point
page-points-paragraph = Paragraph { $number }
page-points-elsewhere = No paragraph number
page-points-close = Close
page-points-new = New point
page-points-edited = Point { $number }
page-points-row = Row of the table
page-points-whole = The whole table
page-points-keep = Keep this point
page-points-cancel = Cancel
page-points-list = Your points
page-points-none = There are none yet. Press a number in the margin, or “New point”.
page-points-edit = Edit
page-points-remove = Remove
page-points-of = point { $number }
page-points-remove-all = Remove all points
page-points-nil = We have no points to make
page-points-save = Save as a file
page-points-read = Open a saved file
page-points-print = Print the list
page-points-kept = Point { $number } is kept. Save it as a file before you close this page.
page-points-removed = Point { $number } is removed.
page-points-removed-all = All points are removed.
page-points-saved = Saved as { $file }. Send this file to the inspectorate.
page-points-opened = Opened. Number of points: { $count }.
page-points-nothing = Write what it should say, or choose what is wrong, before you keep the point.
# $count: by how many characters.
page-points-too-long = This text is too long. Characters over the limit: { $count }. Make it shorter, or make two points of it.
page-points-aside = Not kept yet. What you typed is still there when you open the same place again.
# Of a number in the margin.
page-points-begun = Begun and not kept
page-points-unfinished = Points that you began and did not keep: { $count }. They are not in the file.
page-points-unknown = This draft has no paragraph { $number }.
page-points-foreign = This is not a file of points that was saved from a draft.
page-points-other = This file has points on another report or in another language.
page-points-version = These points were made on another version of this draft. Check whether their paragraphs are still the same.

## The log of points that goes back to the service
log-title = Points on facts and what was decided
log-introduction = These are the points that were made on the draft of this report, with what was decided on each.
log-answers = Who answered
log-from = From
log-draft = Draft
log-points = Points
log-no-points = no points to make
log-decisions = What was decided
log-decision = Decision
log-count = Number of points
# $decision: accepted, partly_accepted, rejected, replaced or open.
decision-word =
    { $decision ->
        [accepted] Accepted
        [partly_accepted] Partly accepted
        [rejected] Not accepted
        [replaced] Replaced by a later point
       *[open] Not decided yet
    }
log-id = Reference
log-point = Point { $number }
log-said = The draft said
log-now = The draft now says
log-reason = Reason
log-acted-on = What was done
log-place = Where
log-paragraph = Paragraph { $number } of draft { $version }
# $now: its number in the draft as it is now.
log-same = Paragraph { $number } of draft { $version }, now { $now }
log-changed = Paragraph { $number } of draft { $version }, now { $now }; its words have changed
log-reworded = Paragraph { $number } of draft { $version }; its words have changed
# What stood in the form in place of a number.
log-written = Paragraph given as “{ $written }”
log-gone = Paragraph { $number } of draft { $version }, which is no longer there
log-unplaced = No paragraph was named
log-section = { $place } ({ $section })
log-not-said = not said
log-none = No points were made.

## Texts that are not translated
# In a draft, before words that are not in the report's language.
untranslated =
    { $lack ->
        [stale] Changed since it was translated:
        [unreviewed] Translation not confirmed yet:
       *[missing] Not translated yet:
    }

## Data files: headings of ratings.csv, which are also the names that English readers of the file rely on; words in JSON-LD.
data-service = service
data-programme = programme
data-publication = publication
data-status = status
data-section = section
data-title = title
data-kind = kind
data-level = level
data-label = label
data-points = points
data-percent = percent
data-yes = yes
data-of = of
data-overall = Overall
# What stands under the headings of status and kind in ratings.csv: the values of ratings.json, which programs read. In another
# language these two columns are in words; ids stay as they are.
data-value = { $kind }
# Words in the names under which a browser saves files: small letters, no spaces.
file-word = { $kind }
# Words in addresses within the page, behind the #: section-foreword, note-1, note-1-ref-2. Small letters, no spaces.
anchor = { $kind }
status-draft = Draft
status-published = Published

## The workbook of data
book-cover = Cover
book-title = Data of the inspection of { $service }
book-introduction = This workbook has the ratings and figures of the report. Each sheet after this one is one table; it begins in the first cell.
book-contents-about = The sheets of this workbook.
book-notes-about = What stands in a cell where there is no number.
book-sheet = Sheet
book-holds = What it holds
book-shorthand = Shorthand
book-meaning = Meaning
book-confidential = Withheld, so that no child can be identified
book-unavailable = Not known, or not published
book-not-applicable = Does not apply
book-ratings = Ratings
book-ratings-about = Every rating, with what it was made from.
book-section-id = Section id
book-section = Section
book-provisional-rating = Rating before any adjustment
book-points = Points
book-most-points = Most points there could be
book-lowest = Percentage that decides
book-adjustment = Adjustment
book-capped = Capped at { $rating }
book-reason = Reason
book-key-questions = Key questions
book-key-questions-about = Every key question, with cases judged yes, relevant cases and percentage.
book-question-id = Key question id
book-yes = Cases judged yes
book-of = Relevant cases
book-decides = Decides the rating
book-yes-word = yes
book-no-word = no
book-sample = Sample
book-sample-about = How much the inspection looked at.
book-what = What was looked at
book-number = Number
book-recommendation-number = Number
book-cases-name = Cases
book-cases-about = The cases that were inspected, by characteristic. Small numbers are withheld.
book-group = Group of cases
book-characteristic = Characteristic
book-value = Value
book-cases = Cases
book-statistics = Statistics
book-statistics-about = Other figures that the report gives, with comparators and sources.
book-table = Table
book-measure = Measure
book-whose = Whose figure
book-figure = Figure
book-unit = Unit
book-period = Period
book-source = Source
book-recommendations = Recommendations
book-recommendations-about = What the report recommends, and to whom.
book-addressee = Who should act
book-recommendation = Recommendation
book-points-below = Points below it
book-themes = Themes
book-charts = Charts
book-charts-about = The figures of every chart in the report, with a row for each bar.
book-chart = Chart
book-remarks = Sample, remarks and source
book-dictionary = Data dictionary
book-dictionary-about = What every column of every sheet means, and its unit.
book-column = Column
# What a column holds, and what its cells are. $column: the message that heads it.
book-column-meaning =
    { $column ->
        [book-section-id] The id of the section, the same in every language and in ratings.json
        [book-section] The title of the section as the report prints it
        [rating] The rating that was given, in the word of the report
        [book-provisional-rating] The rating that the rules gave, before anybody adjusted it
        [book-points] The points that the rating gives
        [book-most-points] The most points that this rating could give
        [book-lowest] The percentage from which the rating follows: that of the key question with the lowest
        [book-adjustment] Who or what made the rating another one than the rules gave
        [book-reason] The reason that was given, as far as it is published
        [book-question-id] The id of the key question, the same in every language and in ratings.json
        [key-question] The question that inspectors answered of each relevant case
        [book-yes] The cases of which the question was answered yes
        [book-of] The cases to which the question applied
        [key-question-figure] The cases with the answer yes as a share of the relevant cases, rounded as the report prints it
        [book-decides] Whether the rating of the section follows from this question
        [book-what] What the inspection looked at: cases, interviews, and the like
        [book-number] How many of them
        [book-group] The group of cases, by the name of its file of evidence
        [book-characteristic] What is counted of the children and cases
        [book-value] What the characteristic was
        [book-cases] The cases with that value; small numbers are withheld
        [book-table] The table of the report in which the figure stands
        [book-measure] What was measured
        [book-whose] Whom the figure is of: the service, or whom it is compared with
        [book-figure] The figure: a number, or words where the report prints no number
        [book-unit] What the figure counts or is a share of
        [book-period] The time that the figure is of
        [book-source] Where the figure is from
        [chart-row] The bar: what it shows
        [chart-figure] The figure of the bar: a number, or words where the report prints no number
        [chart-cases] The cases behind the figure, where they are known
        [book-chart] The title of the chart
        [book-remarks] What the figures are of and where they are from
        [book-recommendation-number] The number of the recommendation in the report
        [book-addressee] Who should act on the recommendation
        [book-recommendation] What is recommended
        [book-points-below] The points that the recommendation is made of, parted by semicolons
        [book-themes] The themes of the recommendation, parted by semicolons
        [data-status] Whether the report is a draft or final; of a rating, how it came about
        [draft-terms] The terms under which the draft may be used
        [overview-programme] The id of the programme, the way of inspecting, by which ratings were given
        [overview-report-id] The id of the report, the same in every version and language
        [overview-service] The name of the service that was inspected
        [overview-year] The year of the inspection
        [overview-rated] The title of what is rated
        [overview-level-id] The id of the rating, the same in every language
        [overview-moved] Whether inspectors gave another rating than the rules did
        [overview-level-before] The id of the rating in the last inspection, where the two can be compared
        [overview-change] Whether the rating is better, the same or worse than in the last inspection
        [overview-notice-column] The inspectorate’s own notice on the report, if it has one
       *[other] The sheet says what this column holds
    }
book-column-unit =
    { $column ->
        [book-section-id] id
        [book-points] points
        [book-most-points] points
        [book-lowest] per cent, a whole number
        [book-question-id] id
        [book-yes] number of cases
        [book-of] number of cases
        [key-question-figure] per cent, a whole number
        [book-decides] yes or no
        [book-number] whole number
        [book-group] id
        [book-cases] number of cases
        [book-figure] as the unit beside it says
        [chart-figure] as the unit beside it says
        [book-recommendation-number] whole number
        [overview-programme] id
        [overview-report-id] id
        [overview-year] year
        [overview-level-id] id
        [overview-moved] yes or no
        [overview-level-before] id
       *[other] text
    }

## The overview of many inspections. Values: title of a part; number and all, of tables that go on.
overview-title = Overview of inspections
overview-kicker = Inspections of youth justice services
overview-description = What final reports of inspections of youth justice services say together: ratings, key questions, changes and recommendations.
overview-about = About this overview
overview-not-added = Each programme has standards and rules of its own. Their ratings stand beside each other here: they are not added together and not compared.
overview-notice = Some of these reports carry a notice. It is given under “About this overview”.
overview-notices = Reports with a notice
overview-notice-column = Notice
overview-counts = Every inspection counts once, as its final report says in its newest version. What a report does not say is called not known, and is never counted as none.
overview-programme = Programme
overview-programmes = Inspections by programme
overview-inspections = Inspections
overview-years = Years
overview-year = Year
overview-service = Service
overview-the-service = The inspected service
overview-area = Area
overview-country = Country
overview-report-id = Report id
overview-service-id = Service id
overview-fieldwork = Fieldwork started
overview-version = Version
overview-earlier-versions = Earlier versions not counted
overview-out-of = Out of
overview-who = Who was rated what
overview-who-caption = Ratings of each service
overview-who-part = Ratings of each service: { $title }
overview-who-more = Ratings of each service: { $title } ({ $number } of { $all })
overview-distribution = Ratings by standard
overview-distribution-about = How many inspections had which rating.
overview-overall-chart = How many inspections had which overall rating
overview-chart-alt = Bars, one for each rating: { $all }.
overview-by-year = Ratings by year
overview-by-year-about = How many inspections had which rating, by the year in which fieldwork began.
overview-all-years = all years
overview-rated = What is rated
overview-scores = Scores
overview-scores-about = Scores as reports print them. The middle is the median: half of the inspections have this score or less.
overview-lowest = Lowest
overview-middle = Middle
overview-highest = Highest
overview-questions = Strongest and weakest key questions
overview-questions-about = Key questions in order of their middle percentage: half of the inspections have this percentage or less. Samples of cases are small, so differences of a few points say little.
overview-strongest = Strongest key questions
overview-weakest = Weakest key questions
overview-all-questions = Key questions, strongest first
overview-without = Inspections without a figure
overview-changes = Change since the last inspection
overview-changes-about = Each rating against that of the service’s last inspection by the same programme.
overview-comparable = Inspections with an earlier one by the same programme
overview-other-programme = Inspections whose last one followed another programme, not compared
overview-no-previous = Inspections with no earlier one known
overview-better = Better
overview-same = The same
overview-worse = Worse
overview-not-known = Not known
overview-unrated = Not rated, or not known
overview-then-and-now = Overall rating then and now
overview-then = Then
overview-now = Now
overview-change = Change
overview-last-inspection = Last inspection
overview-last-programme = Programme of the last inspection
overview-level-before = Level id before
overview-level-id = Level id
overview-moved = Adjusted by inspectors
overview-recommendations = Recommendations
overview-made = Recommendations made
overview-made-known = Inspections whose recommendations are known
overview-made-listed = Of them, with themes and who should act
overview-made-unknown = Inspections whose recommendations are not known
overview-by-theme = Recommendations by theme
overview-by-theme-about = A recommendation can have several themes.
overview-by-addressee = Recommendations by who should act
overview-by-addressee-about = A recommendation can be for several.
overview-theme = Theme
overview-no-theme = no theme given
overview-earlier = What became of earlier recommendations
overview-earlier-known = Inspections that say what became of earlier recommendations
overview-done = Done
overview-partly-done = Done in part
overview-not-done = Not done
overview-points = Points of services on drafts
overview-points-known = Inspections in which it is known what the service said
overview-points-unknown = Inspections in which it is not known what the service said
overview-points-made = Points
overview-points-kind = Kind of point
overview-points-all = all kinds
overview-corrections = Corrected reports
overview-corrections-about = Only the newest version of each counts here.
overview-corrected = What was corrected
overview-date = Date
overview-measure = What is counted
overview-number = Number
overview-book-title = Data of the overview of inspections
overview-book-introduction = This workbook has what the overview counts. Each sheet after this one is one table; it begins in the first cell. Every row says which programme it is of.
overview-inspections-about = One row for each inspection.
overview-ratings-about = One row for each rating of an inspection.
overview-changes-sheet-about = How many ratings are better, the same or worse than in the services’ last inspections by the same programme.
overview-recommendations-about = How many recommendations there are, by theme, by who should act, and what became of earlier ones.
overview-points-about = How many points services made on drafts, by kind, and what was decided.
overview-questions-sheet-about = Every key question, with its lowest, middle and highest percentage.
overview-counted-by = Counted by

## The site of many reports. $count, $all: reports; $language: en or cy, in whose own words the message is.
site-title = Inspections of youth justice services
site-about = Final reports with their ratings. Every programme has standards and rules of its own; ratings of different programmes are not compared.
site-reports = Reports
site-find = Find a report
site-rating-of = Rating of
site-all = All
site-shown = Reports shown: { $shown } of { $all }
site-clear = Show all reports
site-published = Published
site-files = Files
site-report-in =
    { $language ->
        [cy] Welsh report ({ $format })
       *[en] English report ({ $format })
    }
site-data-of = Ratings (JSON)
site-no-overall = no overall rating in this programme
site-earlier = Earlier version { $version }, corrected since
site-corrected-on = Corrected on { $date }: { $note }
site-data = Data on all reports
site-data-csv = Every rating of every report, one row for each (CSV)
site-data-json = Everything that is counted across all reports (JSON)
site-data-schema = The shape of that file (JSON Schema)
site-data-dictionary = What every field and column means (CSV)
site-feed = New and corrected reports as a feed (Atom)
site-other-language =
    { $language ->
        [cy] Mae’r dudalen hon ar gael yn Gymraeg
       *[en] This page is available in English
    }
site-overall = Overall rating: { $rating }

# Who is signed in. $name: their name, as the proxy gives it.
edit-by = Signed in: { $name }

# Above what git says.
edit-uncommitted = Saved, but not committed. This is what git says:

## The list of inspections of “findings edit”, and the form that begins one

desk-title = Inspections
desk-empty = There is no inspection here yet.
desk-unreadable = Cannot be read
desk-written = Being written
desk-sent = Draft with the service
desk-out = Published
# $open: how many points are still to be decided or acted on. $all: how many there are.
desk-open = { $open } of { $all } open
# $date: a day, month or year.
desk-fieldwork = Fieldwork: { $date }
desk-sent-on = Draft sent: { $date }
desk-until = Comments until: { $date }
desk-publication = Publication: { $date }
desk-name = Service
desk-state = State
desk-holes = Still to come
desk-mistakes = Mistakes
desk-points = Points of the service
desk-dates = Dates
desk-begin = Begin an inspection
desk-programme = Programme
desk-service = Full name of the service
desk-country = Where the service is
desk-england = England: the report is in English
desk-wales = Wales: the report is in English and in Welsh
desk-folder = Name of its folder
desk-folder-hint = Left empty, it is made from the name of the service.
desk-folder-wrong = One name is needed here, without a slash, without a full stop at its beginning, and not too long.
desk-make = Begin
