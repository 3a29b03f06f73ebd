package writing

import (
	"fyne.io/fyne/v2/lang"

	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
	"tideline/timeline/edit/works"
)

// Works adds lists of literature to the open file.
type Works struct{ *Writing }

// Lacks implements opening.Works. To the bundled story nothing is added: it is nobody's own.
func (w Works) Lacks(list edit.File, tell func(missing int, there []works.There)) bool {
	if !w.State.IsOpen() || w.Reading() || w.State.Unread || w.State.Source == nil || w.State.File.Path == "" && w.State.File.Picked == nil {
		return false
	}
	to, err := edit.Open(w.State.File.Name(), w.State.Source)
	if f, editing := w.File(); editing {
		to, err = f, nil
	}
	if err != nil {
		return false
	}
	w.Run(func() {
		add, there := works.Missing(to, list)
		w.UI(func() { tell(len(add.Records), there) })
	})
	return true
}

// Add implements opening.Works.
func (w Works) Add(list edit.File) {
	w.Offer(func() {
		to, ok := w.File()
		if !ok {
			return
		}
		w.Run(func() {
			add, _ := works.Missing(to, list)
			w.UI(func() {
				n := map[string]any{"N": len(add.Records)}
				w.Make(Edit{
					Name: history.Name{Did: lang.L("add"), Of: lang.N("{{.N}} sources", len(add.Records), n)}, Do: add,
					Then: func() { w.Sheets.Say(lang.N("{{.N}} sources were added.", len(add.Records), n)) },
				})
			})
		})
	})
}
