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
# $note: what was wrong, and what stands there now.
correction = Correction, { $date }, version { $version }: { $note }

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

## Drafts
hole = Still to come: { $note }
draft-watermark = DRAFT
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
draft-deadline = Comments on facts are wanted by { $date }.
draft-handling = Handling: { $handling }
draft-paragraph = Paragraph
