// Package edtf reads and writes dates as historians write them: the Extended
// Date/Time Format of ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/),
// levels 0 and 1 whole and the parts of level 2 that people use: sets, X for
// an unknown digit anywhere, halves and quarters of a year, and qualifiers of
// single parts.
//
// A [Date] keeps what its writer knew and no more. Conventions:
//
//   - years are astronomical: 0000 is 1 BC, -0043 is 44 BC;
//   - the latest instant is the last second inside the date;
//   - a time without a zone is UTC;
//   - the qualifiers ? ~ % never widen a date;
//   - seasons 21–24 are northern: spring is March to May, and winter runs into
//     the next February;
//   - an end that is unknown has no instant, like one that is open;
//   - a set spans its members.
//
// Beyond the format, intervals and sets may hold times, and a time may leave
// out its seconds. Exponents and significant digits are refused.
//
// The package imports nothing but the standard library.
package edtf

// Precision is the finest unit a date knows: the one before its first X.
type Precision uint8

// The precisions, from coarse to fine.
const (
	Unknown      Precision = iota // nothing is known: "../..", "XXXX"
	Millennium                    // a thousand years or more
	Century                       // a hundred years: 19XX
	Decade                        // ten years: 196X
	Year                          // 1953
	Half                          // half of a year (40, 41)
	Quadrimester                  // four months (37–39)
	Quarter                       // three months (33–36)
	Season                        // three months of weather (21–32)
	Month                         // 1953-07
	DayOf                         // 1953-07-27
	MinuteOf                      // 1953-07-27T10:00
	Second                        // 1953-07-27T10:00:00
)

// String returns the precision as one lower-case English word.
func (p Precision) String() string {
	names := [...]string{
		"unknown", "millennium", "century", "decade", "year", "half", "quadrimester",
		"quarter", "season", "month", "day", "minute", "second",
	}
	if int(p) >= len(names) {
		return names[Unknown]
	}
	return names[p]
}
