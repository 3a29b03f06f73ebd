// Package steady makes property tests draw the same values in every run, so that a
// change is never refused for a fault that was there before. Test files import it for
// that effect alone. To look further, draw others:
//
//	go test ./timeline/axis -rapid.seed=0 -rapid.checks=10000
package steady

import (
	"flag"

	_ "pgregory.net/rapid" // has the flag
)

// seed is any number but 0, by which rapid takes one from the clock.
const seed = "1953"

func init() { //nolint:gochecknoinits // flags are parsed before any test could set one, and must win over this
	if err := flag.Set("rapid.seed", seed); err != nil {
		panic(err)
	}
}
