package guess_test

import (
	"fmt"

	"tideline/timeline/edtf/guess"
)

func Example() {
	for _, text := range []string{"February 1945", "mid-1950s", "3/4/1950", "1936-39", "1917-21", "TBD", "1700-02-29"} {
		switch g := guess.Date(text); g.Kind {
		case guess.Read:
			fmt.Printf("%s: read as %s (%s)", text, guess.Name(g.Date), g.Date)
			if len(g.Also) > 0 {
				fmt.Printf(", or %s", g.Also[0])
			}
			fmt.Println()
		case guess.Ask:
			fmt.Printf("%s: can mean %s\n", text, guess.Names(g.Readings))
		case guess.Refused:
			fmt.Printf("%s: %s\n", text, g.Advice)
		default:
			fmt.Printf("%s: %s\n", text, g.Kind)
		}
	}
	// Output:
	// February 1945: read as February 1945 (1945-02)
	// mid-1950s: read as the 1950s (195X)
	// 3/4/1950: can mean 3 April 1950 or 4 March 1950
	// 1936-39: can mean 1936–1939 or September–December 1936
	// 1917-21: read as spring 1917 (1917-21), or 1917/1921
	// TBD: unknown
	// 1700-02-29: write 1700-03-11, which is the same day, or 1700-02 when the day is not known
}
