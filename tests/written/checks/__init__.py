"""What must be true of a written report, as functions.

Each check takes a file (or a parsed one) and returns its faults as sentences, none if it is right. So a test is one
comparison with an empty list, and test_checks_can_fail.py can show of each check that it finds what it is there for.
"""
