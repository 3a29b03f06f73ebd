package edit_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edit"
)

// “patch” makes the text after of the text before and a diff.
func TestPatchTakesDiffs(t *testing.T) {
	tool, err := exec.LookPath("patch")
	if err != nil {
		t.Skip("patch is not installed")
	}
	folder := t.TempDir()
	before, diff, after := filepath.Join(folder, "a"), filepath.Join(folder, "d"), filepath.Join(folder, "b")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-c]{0,3}\n){0,30}[a-c]{0,2}`).Draw(t, "text")
		var patches []edit.Patch
		for _, p := range randomPatches(t, len(text)) {
			p.Text = rapid.SampledFrom([]string{"", "\n", "x\ny", "z"}).Draw(t, "put")
			patches = append(patches, p)
		}
		patches = edit.Compose([]byte(text), patches, nil)
		want := apply(text, patches)
		if want == text {
			return
		}
		for name, s := range map[string]string{before: text, diff: edit.Diff("a", []byte(text), patches)} {
			if err := os.WriteFile(name, []byte(s), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if out, err := exec.Command(tool, "-s", "-o", after, before, diff).CombinedOutput(); err != nil {
			t.Fatalf("%q → %q: %v: %s\n%s", text, want, err, out, edit.Diff("a", []byte(text), patches))
		}
		got, err := os.ReadFile(after)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Fatalf("%q, want %q, of %q and\n%s", got, want, text, edit.Diff("a", []byte(text), patches))
		}
	})
}
