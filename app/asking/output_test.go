package asking

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"tideline/app/sheet"
)

// A file that is cancelled while it is made is not written, and that is said.
func TestSavingIsCancelled(t *testing.T) {
	var work, cancel func()
	said := ""
	a := &Asker{
		Sheets: &sheet.Stack{Say: func(text string) { said = text }},
		Begin: func(_ string, c func()) func() {
			cancel = c
			return func() {}
		},
		Run: func(w func()) { work = w }, UI: func(do func()) { do() }, Open: func() []string { return nil },
	}
	out := filepath.Join(t.TempDir(), "out.html")
	written := 0
	a.writeTo(Output{Endings: []string{".html"}, Write: func(string) func(io.Writer) error {
		return func(to io.Writer) error {
			for range 3 {
				if _, err := to.Write([]byte("<p>")); err != nil {
					return err
				}
				written++
				cancel()
			}
			return nil
		}
	}}, out, false)
	work()
	if _, err := os.Stat(out); err == nil || written != 1 || said != "out.html was not saved" {
		t.Errorf("after %d parts it says %q, and the file is there: %v", written, said, err == nil)
	}
}
