package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/app/cli"
	"tideline/app/headroom"
)

// Importing again says what came, went and changed, with the columns of the time before,
// and replaces nothing that it was not told to.
func TestImportingAgain(t *testing.T) {
	folder := t.TempDir()
	in, out := filepath.Join(folder, "a.csv"), filepath.Join(folder, "a.yaml")
	write := func(text string) {
		if err := os.WriteFile(in, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("when,name,other\n3/4/1950,One,A\n1951,Two,B\n")
	if r := run("import", in, "-o", out, "--map", "title=other,date=when", "--days", "mdy"); r.code != 0 {
		t.Fatalf("%+v", r)
	}
	first, err := os.ReadFile(out)
	if err != nil || !strings.Contains(string(first), "# --map title=other,date=when\n# --days mdy\n") || !strings.Contains(string(first), "1950-03-04") {
		t.Fatalf("%s, %v", first, err)
	}
	write("when,name,other\n3/4/1950,One,A\n1951-02,Two,B\n1952,Three,C\n")
	if r := run("import", in, "-o", out); r.code == 0 || !strings.Contains(r.stdout, "New: 1\n  – 1952 C\n  Changed: 1\n  – 1951-02 B: date\n") || !strings.Contains(r.stderr, "--force") {
		t.Errorf("%+v", r)
	}
	if still, _ := os.ReadFile(out); string(still) != string(first) {
		t.Error("the file was replaced")
	}
	if r := run("import", in, "-o", out, "--force"); r.code != 0 {
		t.Errorf("with --force: %+v", r)
	}
	if r := run("import", in, "-o", out); !strings.Contains(r.stdout, "the same as before") {
		t.Errorf("%+v", r)
	}
	write("Datum,Ereignis\n5.4.1950,Eins\n") // another table, without those columns
	if r := run("import", in, "-o", out, "--force"); r.code != 0 {
		t.Errorf("of another table: %+v", r)
	}
	if now, _ := os.ReadFile(out); !strings.Contains(string(now), "1950-04-05") || !strings.Contains(string(now), "Eins") || strings.Contains(string(now), "mdy") {
		t.Errorf("of another table: %s", now)
	}
}

// A file that is larger than what is read is told by its own size.
func TestTooLargeAFileTellsItsSize(t *testing.T) {
	path, size := filepath.Join(t.TempDir(), "large.csv"), headroom.Most()+100<<20
	if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Truncate(path, size)); err != nil { // nothing but a hole
		t.Fatal(err)
	}
	for _, args := range [][]string{{"check", path}, {"import", path, "-o", path + ".yaml"}} {
		var out bytes.Buffer
		read := func(string) ([]byte, error) { return make([]byte, headroom.Most()+1), nil } // as much as is read of it
		code := cli.Run(args, cli.Env{Stdout: &out, Stderr: &out, ReadFile: read})
		want := fmt.Sprintf("the file has %d MB, and with the memory that is free no more than %d MB are read", (size+1<<20-1)>>20, headroom.Most()>>20)
		if code == 0 || !strings.Contains(out.String(), want) {
			t.Errorf("%s: %d, %s", args[0], code, &out)
		}
	}
}

// What is asked of an import and is not there is refused with what there is, and nothing is
// written. The columns in the report can be typed as they stand there.
func TestImportingWhatIsNotThere(t *testing.T) {
	folder := t.TempDir()
	in, out := filepath.Join(folder, "a.csv"), filepath.Join(folder, "a.yaml")
	if err := os.WriteFile(in, []byte("Start Date,What Happened\n3/4/1950,One\n1951,Two\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-o", out, "--map", "titel=What Happened"}, "\"titel\" is no field of an event; write one of: title, date"},
		{[]string{"-o", out, "--map", "title=Nope"}, "“Nope” was asked for, and is not there; it has Start Date, What Happened"},
		{[]string{"-o", out, "--map", "title=What Happened,place=Nope"}, "`Nope` was asked for, and is not there; there is Start Date, What Happened"},
		{[]string{"-o", filepath.Join(folder, "x.csv")}, "an import writes an events file, whose name ends in .yaml"},
		{[]string{"-o", filepath.Join(folder, "x.svg")}, "an import writes an events file, whose name ends in .yaml"},
	} {
		r := run(append([]string{"import", in}, c.args...)...)
		if _, err := os.Stat(out); r.code == 0 || !strings.Contains(r.stderr, c.want) || err == nil {
			t.Errorf("%v: exit %d, %s, written %t", c.args, r.code, r.stderr, err == nil)
		}
	}
	r := run("import", in, "-o", out)
	for _, want := range []string{`--map "title=What Happened,date=Start Date"`, "(--days dmy or --days mdy)"} {
		if !strings.Contains(r.stdout, want) {
			t.Errorf("%s\nlacks %s", r.stdout, want)
		}
	}
	if r := run("import", in, "-o", out, "--force"); r.code != 0 || !strings.Contains(r.stdout, `--map "title=What Happened`) {
		t.Errorf("imported again: %+v", r)
	}
}
