package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// LinkedText is a text with links that hand on the keys they do not use. Those
// that the toolkit sets into a text swallow them; so each is drawn by one of our
// own in its place. A part of the text can be marked with the pointer, to be copied.
type LinkedText struct {
	widget.RichText
	keys  Keyboard
	Links []*Hyperlink // from top to bottom; one that is broken over lines has a part on each
	Open  func()       // a click that marks nothing; nil does nothing

	laid         *linkedRenderer // how it is laid out; nil before it is seen
	pressed      bool            // a press, from which marking begins
	from         place           // where
	begin, until place           // what is marked
	caret        *place          // nil while there is none
}

// NewLinkedText makes a text of segments, as wide as it is laid out and as high as it
// then needs.
func NewLinkedText(segments []widget.RichTextSegment, keys Keyboard) *LinkedText {
	t := &LinkedText{keys: keys}
	t.Segments, t.Wrapping, t.Scroll = segments, fyne.TextWrapWord, container.ScrollNone
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *LinkedText) CreateRenderer() fyne.WidgetRenderer {
	r := &linkedRenderer{WidgetRenderer: t.RichText.CreateRenderer(), text: t}
	t.laid = r
	r.replace()
	return r
}

// linkedRenderer is the toolkit's renderer of a text with its links replaced.
type linkedRenderer struct {
	fyne.WidgetRenderer
	text    *LinkedText
	own     map[*widget.Hyperlink]*ownLink
	objects []fyne.CanvasObject
}

// ownLink is what stands in the place of a link.
type ownLink struct {
	link *Hyperlink
	box  *fyne.Container
}

// Layout implements fyne.WidgetRenderer.
func (r *linkedRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.replace()
}

// Refresh implements fyne.WidgetRenderer.
func (r *linkedRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.replace()
}

// Objects implements fyne.WidgetRenderer.
func (r *linkedRenderer) Objects() []fyne.CanvasObject { return r.objects }

// replace sets a link of our own in the place of each of the toolkit's.
func (r *linkedRenderer) replace() {
	before := r.own
	r.own = map[*widget.Hyperlink]*ownLink{}
	r.objects, r.text.Links = append(r.objects[:0], r.text.grounds()...), r.text.Links[:0]
	for _, o := range r.WidgetRenderer.Objects() {
		theirs, box := linkIn(o)
		if theirs == nil {
			r.objects = append(r.objects, o)
			continue
		}
		mine := before[theirs]
		if mine == nil {
			link := r.text.keys.Link("", nil)
			mine = &ownLink{link: link, box: container.New(box.Layout, link)}
		}
		mine.link.URL, mine.link.OnTapped = theirs.URL, theirs.OnTapped
		mine.link.SizeName, mine.link.TextStyle, mine.link.Alignment = theirs.SizeName, theirs.TextStyle, theirs.Alignment
		mine.link.SetText(theirs.Text)
		mine.box.Resize(box.Size())
		mine.box.Move(box.Position())
		r.own[theirs] = mine
		r.objects = append(r.objects, mine.box)
		r.text.Links = append(r.text.Links, mine.link)
	}
}

// linkIn returns the link that the toolkit has set into a text as this object,
// and the box around it; nil where the object is none.
func linkIn(o fyne.CanvasObject) (*widget.Hyperlink, *fyne.Container) {
	box, ok := o.(*fyne.Container)
	if !ok || len(box.Objects) != 1 {
		return nil, nil
	}
	link, _ := box.Objects[0].(*widget.Hyperlink)
	return link, box
}
