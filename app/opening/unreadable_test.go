package opening

import (
	"io/fs"
	"testing"

	"fyne.io/fyne/v2/test"

	"tideline/app/language"
	"tideline/assets/locale"
	"tideline/internal/untold"
)

// Why a file could not be opened is told in the language of the window.
func TestEveryReasonIsTranslated(t *testing.T) {
	test.NewTempApp(t)
	if err := language.Speak(locale.Only(locale.TagPseudo)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = language.Speak(locale.Set{}) })
	for _, err := range []error{unreadable(fs.ErrPermission), unreadable(fs.ErrNotExist), tooLarge(1 << 20)} {
		if words := untold.Words(err.Error()); len(words) > 0 {
			t.Errorf("%q is told with %q", err, words)
		}
	}
}
