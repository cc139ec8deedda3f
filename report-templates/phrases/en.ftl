# The product's own words in English. One message a heading, label or sentence; values in braces.
# What must hold: every language has the same messages with the same values.

## Around the page
skip-link = Skip to main content
contents = Contents
notes = Notes
back-to-text = Back to the text
note = Note
page = Page
back-to-top = Back to top

## Ratings
overall-rating = Overall rating
rating = Rating
section = Standard
ratings-caption = Ratings of { $service }
fieldwork-started = Fieldwork started { $date }
score = Score
not-rated = Not rated
not-judged-yet = Not judged yet
provisional = Provisional rating
scale-caption = What the judgements mean
scale-level = Judgement
scale-descriptor = Descriptor

## Key questions
key-questions-caption = Key questions for { $number } { $title }
key-question = Key question
key-question-figure = % ‘Yes’
decides = decides the rating
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

## Publication. $format: pdf, html or print.
isbn =
    { $format ->
        [pdf] ISBN (PDF): { $isbn }
        [html] ISBN (web page): { $isbn }
        [print] ISBN (print): { $isbn }
       *[other] ISBN: { $isbn }
    }
version = Version { $version }

## Numbers. $figure: a percentage as it is displayed.
percent-words = { $figure } per cent
percent-sign = { $figure }%
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
# $noun: what is counted; $number: how many, as it is written; $count: how many.
noun =
    { $noun ->
        [recommendation] { $count ->
            [one] { $number } recommendation
           *[other] { $number } recommendations
        }
        [strength] { $count ->
            [one] { $number } strength
           *[other] { $number } strengths
        }
        [area-for-improvement] { $count ->
            [one] { $number } area for improvement
           *[other] { $number } areas for improvement
        }
        [case] { $count ->
            [one] { $number } case
           *[other] { $number } cases
        }
        [child] { $count ->
            [one] { $number } child
           *[other] { $number } children
        }
        [interview] { $count ->
            [one] { $number } interview
           *[other] { $number } interviews
        }
        [meeting] { $count ->
            [one] { $number } meeting
           *[other] { $number } meetings
        }
        [reply] { $count ->
            [one] { $number } reply
           *[other] { $number } replies
        }
       *[other] { $number }
    }
list-and = { $before } and { $last }

## Fieldwork
fieldwork-period = { $from } to { $to }
week-commencing = the week commencing { $date }
fieldwork-purpose = { $purpose }: { $period }

## People
people-caption = People who took part in the inspection
people-role = Role
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
preview-print-frame = The report as a PDF
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
preview-lost = The preview has ended. When it runs again, this page goes on.
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
preview-ratings = How the ratings came about

## Drafts
hole = Still to come: { $note }
draft-watermark = DRAFT
draft-title = DRAFT: { $title }
draft-head = DRAFT for factual accuracy: not for publication
draft-foot = DRAFT, version { $version }
draft-introduction = This is a draft. It is sent to the inspected service so that facts can be checked, and it is not the published report. The ratings in it are provisional.
draft-version = Draft version { $version }, { $date }
draft-embargo = Under embargo until { $date }.
draft-deadline = Comments on facts are wanted by { $date }.
draft-handling = Handling: { $handling }
draft-paragraph = Paragraph

## The workbook of data
data-title = Data of the inspection of { $service }
data-introduction = This workbook has the ratings and figures of the report. Each sheet after this one is one table; it begins in the first cell.
data-contents-about = The sheets of this workbook.
data-notes-about = What stands in a cell where there is no number.
data-sheet = Sheet
data-holds = What it holds
data-shorthand = Shorthand
data-meaning = Meaning
data-confidential = Withheld, so that no child can be identified
data-unavailable = Not known, or not published
data-not-applicable = Does not apply
data-ratings = Ratings
data-ratings-about = Every rating, with what it was made from.
data-section-id = Section id
data-section = Section
data-provisional-rating = Rating before any adjustment
data-points = Points
data-most-points = Most points there could be
data-lowest = Percentage that decides
data-adjustment = Adjustment
data-reason = Reason
data-key-questions = Key questions
data-key-questions-about = Every key question, with cases judged yes, relevant cases and percentage.
data-question-id = Key question id
data-yes = Cases judged yes
data-of = Relevant cases
data-decides = Decides the rating
data-yes-word = yes
data-no-word = no
data-sample = Sample
data-sample-about = How much the inspection looked at.
data-what = What was looked at
data-number = Number
data-cases-name = Cases
data-cases-about = The cases that were inspected, by characteristic. Small numbers are withheld.
data-group = Group of cases
data-characteristic = Characteristic
data-value = Value
data-cases = Cases
data-statistics = Statistics
data-statistics-about = Other figures that the report gives, with comparators and sources.
data-table = Table
data-measure = Measure
data-whose = Whose figure
data-figure = Figure
data-unit = Unit
data-period = Period
data-source = Source
data-recommendations = Recommendations
data-recommendations-about = What the report recommends, and to whom.
data-addressee = Who should act
data-recommendation = Recommendation
data-points-below = Points below it
data-themes = Themes
