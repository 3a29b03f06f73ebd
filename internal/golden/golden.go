// Package golden compares what tests make with files that a person has read, and
// writes these anew when asked to.
//
// Every test package that imports it has the flag -update.
package golden

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew from what the tests make; read the difference before you keep it")

// Updating reports whether the golden files are to be written. It ends the test where
// CI is true: what a machine makes and a machine keeps, nobody has read.
func Updating(t testing.TB) bool {
	t.Helper()
	if *update && os.Getenv("CI") == "true" {
		t.Fatal("-update is refused where CI is true: run it where somebody reads what has changed")
	}
	return *update
}

// Equal fails the test where a file and what was made differ, and writes the file
// with -update. The path is relative to the folder of the test.
func Equal[T ~string | ~[]byte](t testing.TB, path string, got T) {
	t.Helper()
	if Updating(t) {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run the test with -update to write it", err)
	}
	if string(want) != string(got) {
		t.Errorf("%s differs; if that is meant, run the test with -update and read the difference. Got:\n%s", path, got)
	}
}
