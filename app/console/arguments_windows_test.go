package console

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestArgumentsStandForFiles(t *testing.T) {
	folder, err := os.MkdirTemp("", "Jürgen Мои")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, name := range []string{"a.yaml", "b.yaml", "c.txt"} {
		files = append(files, filepath.Join(folder, name))
		if err := os.WriteFile(files[len(files)-1], nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		for _, file := range append(files, folder) {
			_ = os.Remove(file)
		}
	})
	was := os.Args
	t.Cleanup(func() { os.Args = was })
	os.Args = []string{"tideline", "check", folder + `\*.yaml`, folder + `\?.txt`, `nowhere\*.yaml`, "--json"}
	want := append([]string{"check"}, files...)
	want = append(want, `nowhere\*.yaml`, "--json")
	if got := Arguments(); !slices.Equal(got, want) {
		t.Errorf("%q became %q, want %q", os.Args, got, want)
	}
}
