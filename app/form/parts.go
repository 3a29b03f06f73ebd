package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/editing"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// parts are a list within a record, as its sources or quotations: each in a line, which
// opens to its fields, and a field in which another is added.
type parts struct {
	row    *row
	column *fyne.Container
	all    []*part
	add    *field
	note   *note
	onward fyne.CanvasObject // leads to another event, of one that was just begun; nil for nothing
}

func newParts(r *row) *parts {
	f, s := r.form, r.spec.parts.field(r.spec.parts.main)
	p := &parts{row: r, add: newField(f, false), note: newNote(), column: widgets.Column(0)}
	p.add.suggest(r.spec.parts.add)
	p.add.next, p.add.left = p.enter, p.take
	main := &row{form: f, spec: s, in: &part{of: p}, field: p.add, note: p.note}
	offers := newOffers(p.add, p.note, p.others(main.candidates(), s), false, f.settle)
	p.add.OnChanged = func(string) {
		p.note.say("")
		main.echo()
		offers.offer()
	}
	if r.spec.parts.early {
		offers.early = true
		p.add.seen = func() {
			offers.offer()
			reveal(f, p.add)
		}
		p.onward = onward(f)
	}
	return p
}

// others are those of what may be meant that are not in the list yet.
func (p *parts) others(all func() []string, s spec) func() []string {
	if all == nil {
		return nil
	}
	return func() []string {
		return slices.DeleteFunc(all(), func(name string) bool {
			return slices.ContainsFunc(p.all, func(one *part) bool { return shownAs(p.row.form, s, s.path(one.path())) == name })
		})
	}
}

// enter adds what was typed, or, where nothing was and the event has just been begun, goes on
// to another one.
func (p *parts) enter() {
	if p.row.form.fresh && p.onward != nil && strings.TrimSpace(p.add.Text) == "" {
		Next(p.row.form)
		return
	}
	p.take()
}

// fill shows what the file says.
func (p *parts) fill(v edit.Value, same bool) {
	n := editing.Count(v)
	if !same || n != len(p.all) || len(p.column.Objects) == 0 {
		open := slices.IndexFunc(p.all, func(one *part) bool { return len(one.rows) > 0 })
		p.all, p.column.Objects = nil, nil
		for i := range n {
			one := newPart(p, i)
			p.all = append(p.all, one)
			p.column.Add(one.content)
		}
		p.column.Add(rolled(p.row.form, p.add))
		p.column.Add(p.note.box)
		if p.onward != nil {
			p.column.Add(p.onward)
		}
		if same && open >= 0 && open < n && n < len(p.all) {
			p.open(open)
		}
	}
	if !same {
		p.add.put("", false)
		p.note.say("")
	}
	for _, one := range p.all {
		one.fill(same)
	}
	if p.onward != nil {
		widgets.SetShown(p.onward, p.row.form.fresh)
	}
}

// open opens one of them, or closes it, and closes the others.
func (p *parts) open(i int) {
	for j, one := range p.all {
		one.show(j == i && len(one.rows) == 0)
	}
	p.row.form.settle()
}

// take adds what was typed, as one step; a source is made where the file does not have it.
func (p *parts) take() {
	f, typed := p.row.form, strings.TrimSpace(p.add.Text)
	if typed == "" || f.new {
		return
	}
	of := p.row.spec.parts
	s := of.field(of.main)
	if s.kind == record && s.list == edit.Events {
		if _, there := meant(f.calls.State.Doc, edit.Events, typed); !there {
			p.note.say("", fault(lang.L("No event is called that: type the beginning of its title, then ↓.")))
			f.settle()
			return
		}
	}
	p.add.was = ""
	p.add.SetText("")
	typing := f.calls.Focused() == fyne.Focusable(p.add)
	name := history.Name{Did: lang.L("add to “{{.Field}}”", map[string]any{"Field": p.row.spec.name}), Of: widgets.Brief(widgets.OneLine(typed), mostNamed)}
	turn(f, f.of, func(of edit.Ref) {
		file, _ := f.calls.File()
		v, steps := read(f.calls.State.Doc, file, s, typed)
		f.chose(s, v)
		n, item := len(p.all), v
		if s.key != "id" { // which may stand for all of it
			item = edit.RecordOf(edit.Pair{Key: s.key, Value: v})
		}
		f.calls.Make(writing.Edit{
			Name: name, Do: append(steps, edit.Append{Of: of, Field: p.row.path(), Item: item}),
			Then: func() {
				if typing && n < len(p.all) && f.calls.Focused() == fyne.Focusable(p.add) && p.add.Text == "" {
					p.open(n)
					f.calls.Focus(p.all[n].rows[0].first())
				}
			},
		})
	})
}

// part is one of a list.
type part struct {
	of      *parts
	i       int
	head    *widgets.Hyperlink // says it in short, and opens it
	body    *fyne.Container
	rows    []*row // while it is open
	content fyne.CanvasObject
}

func newPart(of *parts, i int) *part {
	p := &part{of: of, i: i, body: container.New(grid{})}
	f := of.row.form
	p.head = f.calls.Keys.Link("", func() { of.open(i) })
	p.head.Truncation = fyne.TextTruncateEllipsis
	off := f.calls.Keys.Button("", theme.ContentRemoveIcon(), p.remove)
	off.Importance = widget.LowImportance
	off.Tip = of.row.spec.parts.off
	p.body.Hide()
	p.content = container.NewVBox(container.NewBorder(nil, nil, nil, off, p.head), p.body)
	return p
}

// path is the way to it in the record.
func (p *part) path() edit.Path { return append(p.of.row.path(), edit.Part{Item: p.i}) }

// remove takes it away.
func (p *part) remove() {
	f, in := p.of.row.form, p.held()
	name := f.called(p.of.row.spec)
	f.calls.Focus(p.of.add)
	turn(f, f.of, func(of edit.Ref) {
		file, _ := f.calls.File()
		path, there := in.now(file, of)
		if !there {
			return
		}
		if list, _ := file.ValueAt(of, in.list); isAlone(list) {
			path = path[:len(path)-1]
		}
		f.calls.Make(writing.Edit{Name: name, Do: edit.Unset{Of: of, Field: path}})
	})
}

// show shows its fields, or takes them away.
func (p *part) show(open bool) {
	if open == (len(p.rows) > 0) {
		return
	}
	p.rows, p.body.Objects = nil, nil
	if open {
		for _, s := range p.of.row.spec.parts.fields {
			r := newRow(p.of.row.form, s, p)
			p.rows = append(p.rows, r)
			p.body.Objects = append(p.body.Objects, r.name, r.filled, r.note.box)
			r.fill(false)
		}
	}
	widgets.SetShown(p.body, open)
	p.body.Refresh()
}

// fill shows what the file says.
func (p *part) fill(same bool) {
	if text := p.brief(); text != p.head.Text {
		p.head.SetText(text)
	}
	for _, r := range p.rows {
		r.fill(same)
	}
}

// brief is what it says, in a line: what it is, and what tells it from others.
func (p *part) brief() string {
	var said []string
	for _, key := range append([]string{p.of.row.spec.parts.main}, "by", "locator", "note", "why", "say", "title") {
		if s := p.of.row.spec.parts.field(key); s.name != "" {
			said = append(said, shownAs(p.of.row.form, s, s.path(p.path())))
		}
	}
	if text := widgets.Joined(" – ", said...); text != "" {
		return widgets.OneLine(widgets.Brief(text, widgets.MostTitle))
	}
	return lang.L("not filled in")
}
