package edit_test

import (
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/edit"
	"tideline/timeline/file/syntax/tree"
)

func apply(text string, patches []edit.Patch) string {
	return string(tree.Parse([]byte(text)).Apply(patches))
}

// randomPatches draws patches of a text of some bytes.
func randomPatches(t *rapid.T, size int) (all []edit.Patch) {
	at := 0
	for range rapid.IntRange(0, 4).Draw(t, "patches") {
		start := rapid.IntRange(at, size).Draw(t, "start")
		end := rapid.IntRange(start, min(size, start+5)).Draw(t, "end")
		all = append(all, edit.Patch{Range: tree.Range{Start: start, End: end}, Text: rapid.StringMatching(`[A-Z]{0,4}`).Draw(t, "text")})
		if at = end + 1; at > size {
			break
		}
	}
	return all
}

// Patches one after the other are the same as those they are composed to, and their
// inverse leads back.
func TestPatchesAreComposedAndInverted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z]{0,30}`).Draw(t, "text")
		first := randomPatches(t, len(text))
		between := apply(text, first)
		second := randomPatches(t, len(between))
		want := apply(between, second)
		both := edit.Compose([]byte(text), first, second)
		if got := apply(text, both); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
		if back := apply(want, edit.Invert([]byte(text), both)); back != text {
			t.Fatalf("back is %q, not %q", back, text)
		}
	})
}
