package edtf

import "testing"

func TestMembersOfASet(t *testing.T) {
	for _, c := range []struct {
		text string
		all  bool
		want string
	}{
		{"[1830-05-01..1835-06-30]", false, "1830-05-01 to 1835-06-30;"},
		{"[1667,1760-12]", false, "1667 to 1667; 1760-12 to 1760-12;"},
		{"{1667,1668..1670}", true, "1667 to 1667; 1668 to 1670;"},
		{"[..1984]", false, " to 1984;"},
		{"{1984..}", true, "1984 to ;"},
		{"1984/1986", false, ""},
		{"1984", false, ""},
	} {
		d, err := Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		members, all := d.Members()
		got := ""
		for i, m := range members {
			if i > 0 {
				got += " "
			}
			got += m.First.String() + " to " + m.Last.String() + ";"
		}
		if got != c.want || all != c.all {
			t.Errorf("%s has the members %q, all %v; want %q", c.text, got, all, c.want)
		}
	}
}

func TestUnknownEndsAreNotOpen(t *testing.T) {
	for text, want := range map[string][2]bool{
		"1953/": {false, true}, "/1953": {true, false}, "1953/..": {}, "../1953": {}, "1953/1954": {}, "1953": {}, "[1953..]": {},
	} {
		d, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if start, end := d.EndsUnknown(); start != want[0] || end != want[1] {
			t.Errorf("%s: unknown are start %v, end %v", text, start, end)
		}
	}
}
