package browser

import (
	"strings"
	"syscall/js"
	"time"

	"fyne.io/fyne/v2"

	"tideline/app"
)

// softKeys bring up the keyboard on the screen of a telephone where text is typed: a browser
// shows it only for a field of the page, which nobody sees.
type softKeys struct {
	tell  app.PageEvents
	field js.Value
	text  string // of the field
}

// seed stands in the field before anything is typed: a keyboard tells only of what it takes away.
var seed = strings.Repeat(" ", 16)

func (k *softKeys) listen(tell app.PageEvents) {
	k.tell, k.field = tell, document().Call("getElementById", "typing")
	on(k.field, "input", func(js.Value) {
		before := k.text
		k.text = k.field.Get("value").String()
		taken, written := typed(before, k.text)
		go func() { // one after another
			for range taken {
				tell.Key(fyne.KeyBackspace)
			}
			for _, r := range written {
				tell.Rune(r)
			}
		}()
	})
}

// look shows the keyboard, or takes it away, once a tap has given the keyboard to something. The
// toolkit does so a little later.
func (k *softKeys) look() {
	for _, after := range []time.Duration{50 * time.Millisecond, 400 * time.Millisecond} {
		time.AfterFunc(after, func() {
			has := document().Get("activeElement").Equal(k.field)
			switch types := k.tell.Types(); {
			case types && !has:
				k.text = seed
				k.field.Set("value", seed)
				k.field.Call("focus", map[string]any{"preventScroll": true})
			case !types && has:
				k.field.Call("blur")
			}
		})
	}
}
