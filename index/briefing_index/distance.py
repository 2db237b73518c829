"""Are two words a few letters apart?"""


def is_within(left: str, right: str, edits: int) -> bool:
    """Whether `right` is `left` with at most `edits` letters changed, added or removed.

    Levenshtein's distance, cut short: meant for one or two edits.
    """
    if abs(len(left) - len(right)) > edits:
        return False
    if left == right:
        return True
    if edits == 0:
        return False
    same = _shared_beginning(left, right)
    left, right = left[same:], right[same:]
    return (
        is_within(left[1:], right[1:], edits - 1)
        or is_within(left[1:], right, edits - 1)
        or is_within(left, right[1:], edits - 1)
    )


def _shared_beginning(left: str, right: str) -> int:
    for place, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return place
    return min(len(left), len(right))
