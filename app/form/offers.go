package form

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// offers are words that may be meant by what is being typed: they stand under the field, are
// taken by a click, or one after the other by the arrow down.
type offers struct {
	field   *field
	note    *note
	all     func() []string
	several bool // words with commas between, of which the last is being typed
	early   bool // the first of them are offered before anything is typed
	settle  func()

	before string   // what stands before the word that is being typed
	shown  []string // what is offered
	at     int      // which the arrow takes next
	taking bool
}

// mostOffered is how many words are offered at once.
const mostOffered = 4

func newOffers(f *field, n *note, all func() []string, several bool, settle func()) *offers {
	o := &offers{field: f, note: n, all: all, several: several, settle: settle}
	if all != nil {
		f.down = o.down
		f.lost = o.close
	}
	return o
}

// offer offers what begins with what was typed, then what has a word that does.
func (o *offers) offer() {
	if o.all == nil || o.taking {
		return
	}
	o.close()
	if !o.field.isChanged() && !o.isEarly() {
		return
	}
	typed := o.field.Text
	o.before = ""
	if i := strings.LastIndex(typed, ","); i >= 0 && o.several {
		o.before, typed = typed[:i+1]+" ", typed[i+1:]
	}
	typed = strings.ToLower(strings.TrimSpace(typed))
	switch {
	case o.isEarly():
		all := o.all()
		o.shown = all[:min(len(all), mostOffered)]
	case typed == "":
		return
	default:
		o.shown = matching(o.all(), typed)
	}
	var all []*offer
	for i, word := range o.shown {
		all = append(all, newOffer(widgets.Brief(widgets.OneLine(word), mostPicked), func() { o.take(i) }))
	}
	o.note.offer(all)
	o.settle()
}

// isEarly reports whether something is offered in a field that has the keyboard and in which
// nothing stands yet.
func (o *offers) isEarly() bool {
	return o.early && o.field.Text == "" && o.field.has
}

// matching are the first words that begin with what was typed, and then those that have it
// at the beginning of a word within; none where it is one of them already.
func matching(all []string, typed string) []string {
	var begin, within []string
	for _, word := range all {
		folded := strings.ToLower(word)
		switch i := strings.Index(folded, typed); {
		case folded == typed:
			return nil
		case i == 0 && len(begin) < mostOffered:
			begin = append(begin, word)
		case i > 0 && folded[i-1] == ' ' && len(within) < mostOffered:
			within = append(within, word)
		}
	}
	both := append(begin, within...)
	return both[:min(len(both), mostOffered)]
}

// take puts a word in the place of what was typed of it.
func (o *offers) take(i int) {
	o.taking = true
	o.field.SetText(o.before + o.shown[i])
	o.field.CursorColumn = len([]rune(o.field.Text))
	o.field.Refresh()
	o.taking = false
}

// down takes the next word that is offered; false for none.
func (o *offers) down() bool {
	if len(o.shown) == 0 {
		return false
	}
	o.take(o.at % len(o.shown))
	o.at++
	return true
}

// close offers nothing any more.
func (o *offers) close() {
	if len(o.shown) > 0 {
		o.shown, o.at = nil, 0
		o.note.offer(nil)
		o.settle()
	}
}

// offer is a word that is taken by a press: at once, since the field would take what was
// typed of it when it loses the keyboard.
type offer struct {
	widget.BaseWidget
	text *widget.Label
	take func()
}

var (
	_ desktop.Mouseable  = (*offer)(nil)
	_ desktop.Cursorable = (*offer)(nil)
	_ fyne.Tappable      = (*offer)(nil)
)

func newOffer(text string, take func()) *offer {
	o := &offer{text: widget.NewLabel(text), take: take}
	o.text.SizeName, o.text.Importance = theme.SizeNameCaptionText, widget.HighImportance
	o.ExtendBaseWidget(o)
	return o
}

// CreateRenderer implements fyne.Widget.
func (o *offer) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(o.text) }

// MouseDown implements desktop.Mouseable.
func (o *offer) MouseDown(*desktop.MouseEvent) { o.take() }

// MouseUp implements desktop.Mouseable.
func (*offer) MouseUp(*desktop.MouseEvent) {}

// Tapped implements fyne.Tappable, where there is no mouse.
func (o *offer) Tapped(*fyne.PointEvent) { o.take() }

// Cursor implements desktop.Cursorable.
func (*offer) Cursor() desktop.Cursor { return desktop.PointerCursor }
