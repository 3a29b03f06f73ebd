package table

import (
	"reflect"
	"testing"

	"tideline/timeline/convert/format"
)

func look(t *testing.T, text string, asked map[string]string) *Table {
	t.Helper()
	found, ok := Look(format.Input{Name: "x.csv", Source: []byte(text), Options: format.Options{Columns: asked}})
	if !ok {
		t.Fatalf("%q is no table", text)
	}
	return found
}

// How a table is read can be asked for, and is the same then.
func TestAskedForAgain(t *testing.T) {
	for _, text := range []string{
		"Year,Month,Day,End Year,Headline,x\n1953,7,27,1954,A,b\n",
		"Date,Time,What,Where,lat,lon\n1953-07-27,10:30,A,B,1,2\n",
		"Date,Year,What\n27 July,1953,A\n",
		"a,b,c\n1953,Armistice,x\n1954,Geneva,y\n",
		"date,text,link 1,link 2\n1953,words,https://a.eu,https://b.eu\n",
	} {
		first := look(t, text, nil)
		again := look(t, text, first.Asked())
		if !reflect.DeepEqual(first.Asked(), again.Asked()) || previewed(first) != previewed(again) {
			t.Errorf("%q: %v %q, and then %v %q", text, first.Asked(), previewed(first), again.Asked(), previewed(again))
		}
	}
}

// previewed writes what the first rows of a table become.
func previewed(t *Table) string {
	text := ""
	for _, e := range t.Preview(format.Options{}, 5) {
		text += e.Title + " " + e.DateText + "; "
	}
	return text
}

// A column that is chosen takes the place of another where there can be one.
func TestChosenColumns(t *testing.T) {
	found := look(t, "When,What,Y,M,D\n1953,Armistice,1960,2,3\n", nil)
	for _, step := range []struct {
		column int
		field  Field
		want   string
	}{
		{2, "year", "Armistice 1960; "},
		{3, "month", "Armistice 1960-02; "},
		{4, "day", "Armistice 1960-02-03; "},
		{0, Date, "Armistice 1953; "},
		{2, End, "Armistice 1953/1960; "},
		{2, "", "Armistice 1953; "},
		{4, Title, "3 1953; "},
		{1, Text, "3 1953; "},
		{0, Ignored, "3 unknown; "},
	} {
		found.Choose(step.column, step.field)
		if got := previewed(found); got != step.want || found.Chosen(step.column) != step.field {
			t.Errorf("after column %d is %q: %q, want %q", step.column, step.field, got, step.want)
		}
	}
	if got := found.Samples(1, 3); !reflect.DeepEqual(got, []string{"Armistice"}) {
		t.Errorf("%v", got)
	}
}

// A column of periods is no BC, and a topic that is another in nearly every row is what
// happened, however dates are called that stand beside it.
func TestColumnsAsPeopleCallThem(t *testing.T) {
	for _, c := range []struct {
		text string
		want map[string]string
	}{
		{
			"start,end,label,era\n1200,,Cusco is founded,Inca Empire\n1438,1463,The empire grows,Inca Empire\n1799,1804,The consulate,French Republic\n",
			map[string]string{"title": "#3", "date": "#1", "end": "#2", "lanes": "#4"},
		},
		{
			"Year,Topic,Exact Date\n1950,The term of the librarian ends,1 May 1950\n1927,A hall is built here,summer 1927\n1826,Books are bought in Paris,9 June 1826\n1895,The dome burns down,27 October 1895\n1898,The dome is built again,\n",
			map[string]string{"title": "#2", "lanes": "-", "tags": "-"},
		},
	} {
		asked := look(t, c.text, nil).Asked()
		for field, column := range c.want {
			if asked[field] != column {
				t.Errorf("%.30q: %s is from %s, want %s", c.text, field, asked[field], column)
			}
		}
	}
}
