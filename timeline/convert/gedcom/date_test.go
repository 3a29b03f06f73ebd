package gedcom

import "testing"

// Dates are read with all that their words say, and those of other calendars as days of
// ours.
func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"27 JUL 1953":              "1953-07-27",
		"JUL 1953":                 "1953-07",
		"1953":                     "1953",
		"27 July 1953":             "1953-07-27",
		"ABT 1820":                 "1820~",
		"EST MAR 1820":             "1820-03~",
		"BEF 1724":                 "[..1724]",
		"AFT 3 JAN 1724":           "[1724-01-03..]",
		"BET 1720 AND 1724":        "[1720..1724]",
		"FROM 1720 TO MAR 1724":    "1720/1724-03",
		"FROM 1720":                "1720/..",
		"TO 1720":                  "../1720",
		"11 FEB 1731/32":           "1732-02-11",
		"11 FEB 1699/00":           "1700-02-11",
		"11 FEB 1731/1732":         "1732-02-11",
		"44 BC":                    "-0043",
		"44 B.C.":                  "-0043",
		"INT 1900 (about harvest)": "1900?",
		"@#DJULIAN@ 25 OCT 1917":   "1917-11-07",
		"JULIAN 25 OCT 1917":       "1917-11-07",
		"JULIAN OCT 1917":          "[1917-10-14..1917-11-13]",
		"FROM @#DJULIAN@ 1 JAN 1700 TO @#DJULIAN@ 29 FEB 1700": "1700-01-11/1700-03-11",
		"@#DGREGORIAN@ 7 NOV 1917":                             "1917-11-07",
		"@#DFRENCH R@ 1 VEND 1":                                "1792-09-22",
		"@#DFRENCH R@ 18 BRUM 8":                               "1799-11-09",
		"5 VEND 0010":                                          "1801-09-27",
		"FRENCH_R 9 THER 2":                                    "1794-07-27",
		"@#DFRENCH R@ 6 COMP 3":                                "1795-09-22",
		"@#DFRENCH R@ BRUM 8":                                  "[1799-10-23..1799-11-21]",
		"@#DHEBREW@ 5 IYR 5708":                                "1948-05-14",
		"@#DHEBREW@ 1 TSH 5784":                                "2023-09-16",
		"@#DHEBREW@ 13 CSH 5765":                               "2004-10-28",
		"HEBREW 14 ADS 5784":                                   "2024-03-24",
		"@#DHEBREW@ 5784":                                      "[2023-09-16..2024-10-02]",
		"ABT @#DHEBREW@ 5 IYR 5708":                            "1948-05-14~",
	} {
		if got, ok := parseDate(text); !ok || got.text != want {
			t.Errorf("%s is %s, want %s (%t)", text, got.text, want, ok)
		}
	}
	for _, text := range []string{"10 JAN", "(about harvest)", "", "40 JAN 1900", "JAX 1900", "@#DMAYA@ 5", "BET 1900", "@#DFRENCH R@ 31 VEND 1", "@#DHEBREW@ 1 XXX 5700"} {
		if got, ok := parseDate(text); ok {
			t.Errorf("%q is %s", text, got.text)
		}
	}
}
