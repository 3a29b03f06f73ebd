package house

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// inPackage matches a package of the trips with a file of it, and what in it, if that is
// named: `app` (`selectEvent` in `window.go`).
var inPackage = regexp.MustCompile("`([a-z/]+)`\\s+\\((?:`(\\w+)`\\s+in\\s+)?`(\\w+\\.go)`\\)")

// The trips of the page lead to files that are there.
func TestTripsLeadToFiles(t *testing.T) {
	text, err := os.ReadFile(housePage)
	if err != nil {
		t.Fatal(err)
	}
	stops := inPackage.FindAllStringSubmatch(string(text), -1)
	if len(stops) < 6 {
		t.Errorf("only %d stops are found", len(stops))
	}
	for _, stop := range stops {
		file := filepath.Join(stop[1], stop[3])
		src, err := os.ReadFile(file)
		if err != nil {
			t.Errorf("a trip leads to %s, which is not there", file)
			continue
		}
		if name := stop[2]; name != "" && !regexp.MustCompile(`func (\([^)]*\) )?`+name+`\(`).Match(src) {
			t.Errorf("a trip leads to %s in %s, which is not there", name, file)
		}
	}
}
