package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/language"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
)

// lines is a record as text: its own lines, which are applied when they can be read.
type lines struct {
	form    *Form
	field   *field
	note    *note
	broken  bool // it cannot be read, so there is no form of it
	content fyne.CanvasObject
}

func newLines(f *Form, broken bool) *lines {
	l := &lines{form: f, field: newField(f, true), note: newNote(), broken: broken}
	l.field.TextStyle.Monospace, l.field.seen = true, nil
	l.field.SetMinRowsVisible(linesRows)
	apply := f.calls.Keys.Button(lang.L("Apply"), theme.ConfirmIcon(), l.apply)
	apply.Importance = widget.HighImportance
	l.content = container.NewVBox(l.field, l.note.box, container.NewHBox(apply))
	return l
}

// linesRows is how many lines of a record are seen at least.
const linesRows = 12

// asText shows the record as text, or its fields again.
func asText(f *Form, shown bool) {
	f.lines = nil
	if shown {
		f.lines = newLines(f, false)
	}
	if file, ok := f.calls.File(); ok {
		f.foot(file)
	}
	f.settle()
	if f.lines != nil {
		f.calls.Focus(f.lines.field)
	}
}

// mend shows a record as text that cannot be read, until it can be.
func mend(f *Form, file edit.File) {
	_, broken := file.Broken(f.of)
	switch {
	case broken && !f.new && (f.lines == nil || !f.lines.broken):
		f.lines = newLines(f, true)
	case !broken && f.lines != nil && f.lines.broken:
		f.lines = nil
	}
}

// fill shows the lines as they are in the file, and what is wrong with those that cannot be
// read.
func (l *lines) fill(file edit.File, of edit.Ref) {
	if !l.broken {
		l.field.put(edit.Dedent(file.Source(of, nil)), true)
		return
	}
	text, _ := file.Broken(of)
	l.field.put(edit.Dedent(text), true)
	var wrong []remark
	from, to := file.Place(of, nil), behind(l.form, file)
	for _, p := range l.form.calls.State.Problems {
		if l.form.calls.State.Doc.InTable(p) || p.Pos.Before(from) || to.Line > 0 && !p.Pos.Before(to) {
			continue
		}
		message, advice := p.In(language.Window{})
		wrong = append(wrong, fault(lang.L("Line {{.Line}}: {{.What}}", map[string]any{"Line": p.Pos.Line - from.Line + 1, "What": widgets.Joined(": ", message, advice)})))
	}
	l.note.say(lang.L("These lines cannot be read, so there is no form of them. Put them right, then apply them."), wrong...)
}

// apply makes the record what was typed; what cannot be read is told.
func (l *lines) apply() {
	f := l.form
	var mine edit.Value
	text := l.field.Text
	if !l.broken {
		v, err := edit.ReadValue(text)
		if err == nil && len(v.Keys()) == 0 {
			l.note.say("", fault(lang.L("An event is written as a field and its value on each line, as in title: Geneva.")))
			return
		}
		if err != nil {
			l.note.say("", fault(writing.Reason(err).Error()))
			return
		}
		mine = v
	}
	l.note.say("")
	was := l.field.was
	l.field.was = l.field.Text
	name := f.called(spec{name: lang.L("the text")})
	turn(f, f.of, func(of edit.Ref) {
		var do edit.Edit = edit.Rewrite{Of: of, Lines: text}
		if !l.broken {
			do = becomes(f, of, was, mine)
		}
		f.calls.Make(writing.Edit{
			Name: name, Do: do,
			Fail: func(err error) {
				l.field.was = was
				l.note.say("", fault(writing.Reason(err).Error()))
				f.settle()
			},
		})
	})
}

// becomes is what makes a record what was typed, apart from fields that were left as they were
// and have changed meanwhile.
func becomes(f *Form, of edit.Ref, was string, mine edit.Value) edit.Edit {
	file, _ := f.calls.File()
	now, there := file.Value(of)
	base, err := edit.ReadValue(was)
	if !there || err != nil || now.Equal(base) {
		return edit.Become{Of: of, To: mine}
	}
	var pairs []edit.Pair
	for i, key := range mine.Keys() {
		v := mine.Items()[i]
		if before, had := base.Get(key); had && before.Equal(v) {
			if v, there = now.Get(key); !there {
				continue
			}
		}
		pairs = append(pairs, edit.Pair{Key: key, Value: v})
	}
	for i, key := range now.Keys() {
		_, had := base.Get(key)
		if _, has := mine.Get(key); !had && !has {
			pairs = append(pairs, edit.Pair{Key: key, Value: now.Items()[i]})
		}
	}
	return edit.Become{Of: of, To: edit.RecordOf(pairs...)}
}
