package opening

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/widgets"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table"
)

// ways are the buttons above the columns: how the table is read before anything is made of
// them. Each says how it is, and a click offers the others.
func (c *columns) ways() fyne.CanvasObject {
	flow := widgets.Buttons()
	for _, w := range []struct {
		says func(r table.Reading) string // "" where there is nothing to choose
		ask  func(button string)
	}{
		{c.sheetNow, c.askSheet}, {c.lettersNow, c.askLetters}, {c.signNow, c.askSign}, {c.headerNow, c.askHeader}, {c.decimalNow, c.askDecimal}, {c.daysNow, c.askDays},
	} {
		var b *widgets.Button
		b = c.files.Sheets.Keys.Button("", nil, func() { w.ask(b.Text) })
		c.renew = append(c.renew, func(r table.Reading) {
			b.SetText(w.says(r))
			widgets.SetShown(b, b.Text != "")
		})
		flow.Add(b)
	}
	return flow
}

func (c *columns) sheetNow(table.Reading) string {
	if len(table.Sheets(c.table)) < 2 {
		return ""
	}
	return lang.L("Sheet: {{.Sheet}}", map[string]any{"Sheet": widgets.Brief(table.Sheets(c.table)[0], widgets.MostTitle)})
}

func (c *columns) askSheet(title string) {
	names := table.Sheets(c.table)
	c.ask(title, names, 0, func(chosen int) { c.as.Sheet = names[chosen]; c.lookAgain() })
}

func (c *columns) lettersNow(table.Reading) string {
	in := *c.in
	in.Of.Letters = c.as.Letters
	if id := in.Encoding(); id != "" {
		return lang.L("Letters: {{.Letters}}", map[string]any{"Letters": letters(id)})
	}
	return ""
}

// letters are what an encoding is called.
func letters(id string) string {
	for _, e := range convert.Encodings() {
		if e.ID == id {
			return e.Is.In(language.Window{})
		}
	}
	return id
}

func (c *columns) askLetters(title string) {
	ids, names := []string{""}, []string{lang.L("as its bytes say")}
	for _, e := range convert.Encodings() {
		ids, names = append(ids, e.ID), append(names, e.Is.In(language.Window{}))
	}
	c.ask(title, names, slices.Index(ids, c.as.Letters), func(chosen int) { c.as.Letters = ids[chosen]; c.lookAgain() })
}

func (c *columns) signNow(r table.Reading) string {
	if r.Sign == 0 {
		return ""
	}
	return lang.L("Between columns: {{.Sign}}", map[string]any{"Sign": signWord(r.Sign)})
}

func signWord(sign byte) string {
	for _, s := range format.Signs() {
		if s.Sign == sign {
			return s.Word.In(language.Window{})
		}
	}
	return string(rune(sign))
}

func (c *columns) askSign(title string) {
	signs, names := []byte{0}, []string{lang.L("as its rows say")}
	for _, s := range format.Signs() {
		signs, names = append(signs, s.Sign), append(names, s.Word.In(language.Window{}))
	}
	c.ask(title, names, slices.Index(signs, c.as.Sign), func(chosen int) { c.as.Sign = signs[chosen]; c.lookAgain() })
}

func (c *columns) headerNow(r table.Reading) string {
	if r.Header == format.NoHeader {
		return lang.L("Names in no row")
	}
	return lang.L("Names in row {{.N}}", map[string]any{"N": r.Header})
}

// headers is how many rows are offered as the one that names the columns.
const headers = 15

func (c *columns) askHeader(title string) {
	lines, names := []int{0, format.NoHeader}, []string{lang.L("as the table shows"), lang.L("no row names them")}
	for _, b := range table.Beginnings(c.table, headers) {
		lines, names = append(lines, b.Line), append(names, fmt.Sprintf("%d: %s", b.Line, b.Text))
	}
	c.ask(title, names, slices.Index(lines, c.as.Header), func(chosen int) { c.as.Header = lines[chosen]; c.lookAgain() })
}

// decimals are the signs before decimals, in words.
func decimals() []string {
	return []string{lang.L("as the table shows"), lang.L("points (10,000.5)"), lang.L("commas (10.000,5)")}
}

func (c *columns) decimalNow(r table.Reading) string {
	return lang.L("Decimals: {{.Sign}}", map[string]any{"Sign": decimals()[r.Decimal]})
}

func (c *columns) askDecimal(title string) {
	c.ask(title, decimals(), int(c.as.Decimal), func(chosen int) { c.as.Decimal = format.Decimal(chosen) })
}

// orders are the orders of day and month, in words.
func orders() []string {
	return []string{lang.L("as the table shows"), lang.L("the day first"), lang.L("the month first")}
}

func (c *columns) daysNow(r table.Reading) string {
	switch {
	case r.Days != format.DaysUnsaid:
	case r.Doubt:
		return lang.L("3/4/1950: one of two days")
	default:
		return lang.L("Day and month: never in doubt")
	}
	return lang.L("3/4/1950: {{.Order}}", map[string]any{"Order": orders()[r.Days]})
}

func (c *columns) askDays(title string) {
	c.ask(title, orders(), int(c.as.Days), func(chosen int) { c.as.Days = format.DayOrder(chosen) })
}

// lookAgain looks at the table as it is to be read now. What was chosen of its columns holds
// as long as they are as many.
func (c *columns) lookAgain() {
	again, chosen := *c.in, c.table.Asked()
	again.Of.Options = c.as
	again.Of.Columns = nil
	had, hold := len(c.table.Names), c.chosen
	c.looking++
	c.files.Run(func() {
		t, _ := table.Look(again.Input())
		if t != nil && hold && len(t.Names) == had {
			again.Of.Columns = chosen
			t, _ = table.Look(again.Input())
		}
		c.files.UI(func() {
			if c.looking--; c.looking == 0 && t != nil { // nothing else was asked for since
				c.table, c.chosen = t, again.Of.Columns != nil
				c.tell()
			}
		})
	})
}
