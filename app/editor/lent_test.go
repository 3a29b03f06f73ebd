package editor

import (
	"os"
	"path/filepath"
	"testing"
)

// A text is lent to a text editor in a file of its own, and comes back whenever something else
// was saved there, however that editor ends lines.
func TestATextIsLent(t *testing.T) {
	var opened string
	var heard func([]string)
	l := &Lent{
		System: System{GOOS: "linux", Getenv: func(string) string { return "" }, Look: func(p string) (string, error) { return p, nil }, Start: func(_ string, args ...string) error {
			opened = args[len(args)-1]
			return nil
		}},
		Folder: t.TempDir(),
		Watch: func(changed func([]string)) func(...string) {
			heard = changed
			return func(...string) {}
		},
	}
	var back []string
	if err := l.Lend("kate", "What there: is/to tell", "It was so.", func(text string) { back = append(back, text) }); err != nil {
		t.Fatal(err)
	}
	if src, err := os.ReadFile(opened); err != nil || string(src) != "It was so.\n" || filepath.Base(opened) != "1 What there isto tell.txt" {
		t.Fatalf("%s: %q, %v", opened, src, err)
	}
	save := func(text string) {
		if err := os.WriteFile(opened, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		heard([]string{opened})
	}
	save("It was so.\r\n")
	save("\ufeff그랬다.\r\n\r\n네.\r\n")
	save("\xff\xfe")
	save("그랬다.\n\n네.\n\n")
	if len(back) != 1 || back[0] != "그랬다.\n\n네." {
		t.Errorf("there came back %q", back)
	}
	l.End()
	if _, err := os.Stat(filepath.Dir(opened)); !os.IsNotExist(err) {
		t.Errorf("the file is left: %v", err)
	}
}
