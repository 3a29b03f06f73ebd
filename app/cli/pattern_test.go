package cli

import (
	"io/fs"
	"strings"
	"testing"
)

// A name that stands for several files and finds none is told as that.
func TestPatternWithoutAFile(t *testing.T) {
	for path, want := range map[string]string{
		"*.yml":        "no file here has a name that fits",
		"lesson?.yaml": "no file here has a name that fits",
		"lesson.yaml":  "there is no such file",
	} {
		if got := (unreadableError{path, fs.ErrNotExist}).Error(); !strings.HasPrefix(got, path+": "+want) {
			t.Errorf("%s", got)
		}
	}
}
