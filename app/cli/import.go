package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"tideline/app/cli/terminal"
	"tideline/app/headroom"
	"tideline/app/store"
	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/convert/changes"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/edit"
	"tideline/timeline/edit/works"
	"tideline/timeline/pattern"
)

// importing is what an import is asked to do.
type importing struct {
	output string
	into   string // the events file whose sources those of a list are added to; "" for none
	force  bool
	exact  bool
	as     *format.Format // nil: as the bytes say
	format.Options
}

// importFile makes an events file of a file of another program, which stays as it is.
func importFile(env Env, args []string) error {
	o := newOptions("import")
	r := importing{}
	o.StringVar(&r.output, "o", "", "")
	o.StringVar(&r.output, "output", "", "")
	o.StringVar(&r.into, "into", "", "")
	o.BoolVar(&r.force, "force", false, "")
	o.BoolVar(&r.Living, "living", false, "")
	o.StringVar(&r.Lang, "lang", "", "")
	o.StringVar(&r.Sheet, "sheet", "", "")
	o.value("as", r.setFormat)
	o.value("years", r.setYears)
	o.value("zone", r.setZone)
	o.value("encoding", r.setLetters)
	o.BoolVar(&r.exact, "exact", false, "")
	o.value("days", r.setDays)
	o.value("map", r.setColumns)
	o.value("separator", r.setSign)
	o.value("header", r.setHeader)
	o.value("decimal", r.setDecimal)
	files, err := o.parse(env, args)
	if err != nil {
		return err
	}
	input, err := o.one(files)
	switch {
	case err != nil:
		return err
	case input == "":
		return misused("import", "no file given; for example: tideline import events.csv -o timeline.yaml")
	case r.output == "":
		return misused("import", "no output given: add -o timeline.yaml, or -o - for standard output")
	case isOther(r.output):
		return misused("import", "an import writes an events file, whose name ends in .yaml, and {{.File}} does not; to write another format, import it first, and then: tideline export", "File", r.output)
	}
	return r.run(env, input)
}

func (r *importing) run(env Env, input string) error {
	src, err := env.bytes(input)
	if err != nil {
		return unreadableError{input, err}
	}
	if r.exact {
		r.Exact = format.AsWritten
	}
	if int64(len(src)) > headroom.Most() {
		return env.tooLarge(input, len(src))
	}
	asked := r.Options
	before := r.before(env)
	in, known := convert.Import(format.Input{Name: input, Source: src, Options: r.Options}, r.as)
	if known && isEmpty(in.Doc) && !r.Equal(asked) { // that was of another table
		r.Options = asked
		in, known = convert.Import(format.Input{Name: input, Source: src, Options: asked}, r.as)
	}
	if !known {
		return r.unknown(env, input, src)
	}
	if err := refused(env, input, in, asked); err != nil {
		return err
	}
	if r.into != "" {
		return r.addTo(env, input, in)
	}
	if err := r.compare(env, before, in.Doc); err != nil {
		return err
	}
	if err := r.save(env, input, in.Doc, in.File(env.speaks())); err != nil {
		return err
	}
	return r.tell(env, in)
}

// refused is the error for a file of which nothing is taken, or that has not what was asked
// for; nil for any other.
func refused(env Env, input string, in convert.Imported, asked format.Options) error {
	tell := func(problems []diag.Problem, why pattern.English) error {
		if err := printProblems(Env{Stdout: env.Stderr, Language: env.Language}, problems, false); err != nil {
			return err
		}
		return fail(why, "File", input)
	}
	if isEmpty(in.Doc) {
		return tell(in.Problems, "nothing in {{.File}} could be taken, so nothing was written")
	}
	if missing := missingOf(in); len(missing) > 0 && (asked.Columns != nil || asked.Sheet != "" || asked.Header != 0) {
		return tell(missing, "{{.File}} was not imported, as what was asked for is not in it")
	}
	return nil
}

// missingOf returns what is told of columns and sheets that were asked for and are not there.
func missingOf(in convert.Imported) (some []diag.Problem) {
	for _, p := range in.Problems {
		if p.Code == diag.CodeImportMissing {
			some = append(some, p)
		}
	}
	return some
}

// isOther reports whether a name ends as those of files of another format do.
func isOther(file string) bool {
	ending := strings.ToLower(filepath.Ext(file))
	if ending == "" || slices.Contains([]string{".yaml", ".yml"}, ending) {
		return false
	}
	for _, f := range convert.All() {
		if slices.Contains(f.Endings, ending) || f.Ending == ending {
			return true
		}
	}
	return slices.Contains([]string{".svg", ".png", ".pdf", ".html", ".txt", ".xls", ".docx"}, ending)
}

// addTo writes a copy of an events file to which the sources of a list are added.
func (r *importing) addTo(env Env, input string, in convert.Imported) error {
	if !in.IsList() {
		return misused("import", "--into adds the sources of a list of literature, and {{.File}} has events; import it alone, and bring the two together with: tideline merge", "File", input)
	}
	to, err := env.editable(r.into)
	if err != nil {
		return err
	}
	from, err := edit.Open(input, in.File(env.speaks()))
	if err != nil {
		return err
	}
	add, there := works.Missing(to, from)
	after, _, err := to.Apply(add)
	if err != nil {
		return err
	}
	if err := r.save(env, input, in.Doc, after.Bytes()); err != nil {
		return err
	}
	for _, t := range there {
		in.Leave(t.ID, t.Why())
	}
	env.tell(pattern.T("added to {{.File}}: {{.Added}}; already there: {{.There}}", "File", r.into, "Added", pattern.T("{{.N}} sources", "N", len(add.Records)), "There", len(there)))
	return r.tell(env, in)
}

// isEmpty reports whether nothing was taken of a file.
func isEmpty(doc *timeline.Document) bool {
	return len(doc.Events)+len(doc.Undated)+len(doc.Sources) == 0
}

// tooLarge refuses a file of which more bytes were read than may be.
func (env Env) tooLarge(input string, read int) error {
	size := int64(read)
	if input != standard {
		size = max(size, store.Size(input))
	}
	_, problems := convert.TooLarge(input, size, headroom.Most())
	if err := printProblems(Env{Stdout: env.Stderr, Language: env.Language}, problems, false); err != nil {
		return err
	}
	return fail("nothing in {{.File}} could be taken, so nothing was written", "File", input)
}

// before returns the events file that is there already under the name of the output; nil
// for none. What it was imported with holds again where nothing else is asked for.
func (r *importing) before(env Env) []byte {
	if r.output == standard {
		return nil
	}
	src, err := env.ReadFile(r.output)
	if err != nil {
		return nil
	}
	saved := convert.Saved(src)
	if r.Columns == nil {
		r.Columns = saved.Columns
	}
	r.Days, r.Years = cmp.Or(r.Days, saved.Days), cmp.Or(r.Years, saved.Years)
	r.Zone, r.Exact, r.Letters = cmp.Or(r.Zone, saved.Zone), cmp.Or(r.Exact, saved.Exact), cmp.Or(r.Letters, saved.Letters)
	r.Sheet, r.Lang = cmp.Or(r.Sheet, saved.Sheet), cmp.Or(r.Lang, saved.Lang)
	r.Living = r.Living || saved.Living
	r.Sign, r.Header, r.Decimal = cmp.Or(r.Sign, saved.Sign), cmp.Or(r.Header, saved.Header), cmp.Or(r.Decimal, saved.Decimal)
	return src
}

// compare says what importing again would change in the file that is there: which events
// came, went and are told otherwise.
func (r *importing) compare(env Env, before []byte, doc *timeline.Document) error {
	if before == nil {
		return nil
	}
	was, _ := convert.Read(r.output, before)
	lines := []string{pattern.T("{{.File}} is there already. What importing again changes in it:", "File", r.output).In(env.speaks())}
	for _, line := range changes.Between(was, doc).Lines() {
		lines = append(lines, "  "+line.In(env.speaks()))
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(env.Stdout, terminal.Line(line)); err != nil {
			return err
		}
	}
	return nil
}

// bytes reads a file, or standard input.
func (env Env) bytes(path string) ([]byte, error) {
	if path == standard {
		return env.readInput()
	}
	return env.ReadFile(path)
}

// unknown is the error for a file of which no format is known: what it looks like, as far
// as the reader of events files knows.
func (r *importing) unknown(env Env, input string, src []byte) error {
	doc, problems := convert.Read(input, src)
	if len(doc.Events) > 0 || len(doc.Undated) > 0 && bytes.Contains(src, []byte("tideline:")) {
		return fail("{{.File}} is an events file already; open it with: tideline {{.Typed}}", "File", input, "Typed", typed(input))
	}
	if err := printProblems(Env{Stdout: env.Stderr, Language: env.Language}, problems, false); err != nil {
		return err
	}
	return fail("{{.File}} is in no format that can be imported: {{.Formats}}", "File", input, "Formats", formatNames())
}

// formatNames are the formats that are imported, in words.
func formatNames() pattern.Series {
	names := pattern.Series{Or: true}
	for _, f := range imported() {
		names.Items = append(names.Items, f.Name)
	}
	return names
}

// imported returns the formats of other programs that are read.
func imported() (all []format.Format) {
	for _, f := range convert.All() {
		if f.Read != nil {
			all = append(all, f)
		}
	}
	return all
}

// save writes the events file. One that is there already is replaced with --force alone,
// and the file that is imported never.
func (r *importing) save(env Env, input string, doc *timeline.Document, text []byte) error {
	write := func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	}
	switch {
	case r.output == standard:
		return write(env.document)
	case input == standard && env.isInput(r.output):
		return itself(r.output)
	case r.force:
		return writeFile(r.output, input, doc, write)
	}
	err := store.Create(r.output, write)
	if failed, ok := errors.AsType[*store.Error](err); ok {
		return notWritten(r.output, failed, "name another output with -o, or replace it with --force", otherOrStdout)
	}
	return err
}

// tell reports what was made, guessed, left out and kept.
func (r *importing) tell(env Env, in convert.Imported) error {
	out := env.Stdout
	if r.output == standard {
		out = env.Stderr
	}
	var b strings.Builder
	line := func(v pattern.Value) { b.WriteString(terminal.Line(v.In(env.speaks())) + "\n") }
	line(pattern.T("Read {{.Format}}: {{.Made}}", "Format", in.Format.Name, "Made", in.Made()))
	for _, part := range in.Report() {
		line(pattern.T("{{.Part}}:", "Part", part.Name))
		for _, p := range part.Problems {
			b.WriteString("  " + terminal.Line(p.Line(env.speaks())) + "\n")
		}
	}
	if r.output != standard {
		line(pattern.T("Wrote {{.File}}. Open it with: tideline {{.Typed}}", "File", r.output, "Typed", typed(r.output)))
	}
	_, err := fmt.Fprint(out, b.String())
	return err
}
