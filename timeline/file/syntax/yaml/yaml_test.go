package yaml

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/sourcemap"
	"tideline/timeline/file/syntax/values"
)

// parsed reads a text that stands in a file after a number of lines.
func parsed(text string, after int) (*values.Node, *diag.Report, error) {
	report := diag.NewReport("x.yaml")
	p := NewParser(report, sourcemap.New(strings.Repeat("#\n", after)+text))
	n, err := p.Parse(text, after)
	return n, report, err
}

// Scalars keep what was written: no date becomes a number.
func TestScalarsStayAsTheyWereWritten(t *testing.T) {
	n, _, err := parsed("a: 1953-07-27\nb: 0x10\nc: 1.0\nd: yes\ne: ~\nf: |\n  two\n  lines\n", 0)
	want := map[string]any{"a": "1953-07-27", "b": "0x10", "c": "1.0", "d": "yes", "e": nil, "f": "two\nlines\n"}
	if err != nil || !reflect.DeepEqual(n.PlainValue(), want) {
		t.Errorf("it is %v, %v", n.PlainValue(), err)
	}
}

func TestPlacesAreThoseOfTheFile(t *testing.T) {
	n, _, err := parsed("a:\n  - x\n  - {é: y}\n", 10)
	if err != nil {
		t.Fatal(err)
	}
	item := n.Get("a").Items[1]
	if y := item.Get("é"); y.Pos.Line != 13 || y.Pos.Column != 9 || !item.Flow || n.Flow {
		t.Errorf("y is at %v", y.Pos)
	}
}

func TestAliasesAndMerges(t *testing.T) {
	n, _, err := parsed("a: &x {k: 1, l: 2}\nb: *x\nc: {<<: *x, k: 3}\n", 0)
	one := map[string]any{"k": "1", "l": "2"}
	want := map[string]any{"a": one, "b": one, "c": map[string]any{"k": "3", "l": "2"}}
	if err != nil || !reflect.DeepEqual(n.PlainValue(), want) {
		t.Errorf("it is %v, %v", n.PlainValue(), err)
	}
}

// A value that is written a few times and stands for billions is not written out.
func TestAliasesOfAliasesAreBounded(t *testing.T) {
	text := "a0: &a0 [" + strings.Repeat("x, ", 9) + "x]\n"
	for i := range 9 {
		alias := "*a" + string(rune('0'+i))
		text += "a" + string(rune('1'+i)) + ": &a" + string(rune('1'+i)) + " [" + strings.Repeat(alias+", ", 9) + alias + "]\n"
	}
	_, report, _ := parsed(text, 0)
	if report.Len() == 0 {
		t.Error("nothing is reported")
	}
}

func TestSeveralDocuments(t *testing.T) {
	n, _, err := parsed("a: 1\n---\nb: 2\n", 0)
	more, ok := errors.AsType[SeveralDocumentsError](err)
	if !ok || more.At.Line != 2 || n.Get("a").ScalarText() != "1" {
		t.Errorf("%v at %v, %v", err, more.At, n)
	}
}

func TestFaultLine(t *testing.T) {
	_, _, err := parsed("a: 1\nb: 2\nc: 3\nd: [\n", 0)
	if line := FaultLine(err); err == nil || line < 3 || line > 5 {
		t.Errorf("%v is in line %d", err, line)
	}
	if FaultLine(nil) != 1 || FaultLine(errors.New("no place")) != 1 {
		t.Error("a fault without a place is not in the first line")
	}
}
