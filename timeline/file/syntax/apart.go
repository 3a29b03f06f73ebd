package syntax

import "tideline/timeline/file/syntax/usual"

// IsOdd reports whether a text has characters that have a meaning to the parser alone, so that
// its lines may be others than those of who reads them.
func IsOdd(text string) bool { return usual.IsUnusual(text) || usual.EndsLines(text) }

// IsTied reports whether a part of a text may be tied to others: a value of it has a name, or a
// name stands for a value.
func IsTied(part string) bool { return usual.MayName(part, '&') || usual.MayName(part, '*') }
