"""Which placements of the printed numbers of slide 15 satisfy the totals.

The matrices of slide 15 lost their empty cells: a row prints its numbers from left to right, but not the
columns they stand in. The themes, stage advances and launches of each priority field are printed elsewhere
on the slide, so some cells follow. Nothing is chosen here: a cell is taken only if all solutions agree."""

from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, product

FIELDS = 6


def placements(values):
    """Every way to put the values, in their order, into the six columns; the others are 0."""
    for columns in combinations(range(FIELDS), len(values)):
        row = [0] * FIELDS
        for column, value in zip(columns, values):
            row[column] = value
        yield tuple(row)


def solutions(rows, totals):
    """Every choice of one placement per row whose columns sum to the totals.
    With a key 'rest' in rows, that row takes what is left (it must not be negative, and must have that sum)."""
    keys = [key for key in rows if key != "rest"]
    result = []
    for choice in product(*(list(placements(rows[key])) for key in keys)):
        left = [total - sum(row[i] for row in choice) for i, total in enumerate(totals)]
        if "rest" in rows:
            if min(left) >= 0 and sum(left) == rows["rest"]:
                result.append(dict(zip(keys, choice), rest=tuple(left)))
        elif not any(left):
            result.append(dict(zip(keys, choice)))
    return result


def possible(found, key):
    """For each column the values that row `key` takes in the solutions, ascending."""
    return [sorted({solution[key][i] for solution in found}) for i in range(FIELDS)]


def share(count, total, decimals):
    """count as a percentage of total, rounded half up."""
    step = Decimal(1).scaleb(-decimals)
    return (Decimal(100 * count) / Decimal(total)).quantize(step, ROUND_HALF_UP)


def counts_for(printed, total):
    """The counts out of total that give the printed percentage (digits as printed, e.g. '19.0')."""
    decimals = len(printed.partition(".")[2])
    return [count for count in range(total + 1) if share(count, total, decimals) == Decimal(printed)]
