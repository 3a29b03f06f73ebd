package asking

import (
	"errors"
	"path/filepath"
	"testing"

	"tideline/app/language"
	"tideline/app/store"
	"tideline/assets/locale"
	"tideline/internal/untold"
)

// Why a file was not written, or a folder not read, is told in the language of the
// window, whatever the reason.
func TestEveryReasonIsTranslated(t *testing.T) {
	if err := language.Speak(locale.Only(locale.TagPseudo)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := language.Speak(locale.Set{}); err != nil {
			t.Error(err)
		}
	})
	told := map[string]bool{}
	for why := store.Folder; why <= store.Failed; why++ {
		failed := &store.Error{Path: filepath.Join("Φάκελος", "Αρχείο"), Why: why, Same: "Άλλο", Err: errors.New("λάθος")}
		text := Unwritten(failed).Error()
		if words := untold.Words(text); len(words) > 0 {
			t.Errorf("nobody translates %q in %q", words, text)
		}
		told[text] = true
	}
	if reasons := int(store.Failed-store.Folder) + 1; len(told) < reasons-1 { // two of them may be told alike
		t.Errorf("%d reasons are told in %d sentences", reasons, len(told))
	}
}
