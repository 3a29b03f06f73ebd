// Command pictures draws the pictures of the bundled story from the story itself,
// so that a corrected fact is a corrected picture. Run it with “make pictures”.
//
// It takes the folder of the story, reads cease-fire.yaml there and writes
// images/*.png: a scene, painted as every other drawing is, in few colours. It
// reads the file and not the embedded story, which would hold the last pictures.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"tideline/assets"
	"tideline/assets/locale"
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// picture is one of the pictures: the name of its file and what draws it.
type picture struct {
	file string
	draw func(*sheet)
}

// pictures lists all of them, in the order of the story.
func pictures() []picture {
	return []picture{
		{"places.png", drawPlaces},
		{"treaties.png", drawTreaties},
		{"alliance-end.png", drawEnd},
		{"tests-and-resolutions.png", drawTests},
		{"votes.png", drawVotes},
		{"meetings.png", drawMeetings},
		{"trade.png", drawTrade},
		{"summer.png", drawSummer},
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("name the folder of the story, for example: go run ./scripts/pictures data")
	}
	folder, err := os.OpenRoot(args[0])
	if err != nil {
		return err
	}
	defer func() { _ = folder.Close() }()
	doc, err := readStory(folder.FS())
	if err != nil {
		return err
	}
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		return err
	}
	for _, p := range pictures() {
		var b bytes.Buffer
		if err := p.write(&b, doc, fonts); err != nil {
			return fmt.Errorf("%s: %w", p.file, err)
		}
		if err := folder.WriteFile("images/"+p.file, b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// readStory parses the story of a folder. Nothing is drawn from a file with an
// error: what could not be read would be missing without a word.
func readStory(folder fs.FS) (*timeline.Document, error) {
	const name = "cease-fire.yaml"
	src, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	doc, problems := file.Parse(name, src)
	for _, p := range problems {
		if p.Severity == diag.Error {
			return nil, fmt.Errorf("%s", p)
		}
	}
	return doc, nil
}

// write draws the picture and writes it as a PNG.
func (p picture) write(w io.Writer, doc *timeline.Document, fonts *paint.Fonts) error {
	s, err := p.sheet(doc, fonts)
	if err != nil {
		return err
	}
	var full bytes.Buffer
	if err := paint.PNG(&full, &s.Scene, scene.Light(), fonts, density); err != nil {
		return err
	}
	return writeSmall(w, &full)
}

// sheet draws the picture as shapes. The error tells which facts it lacks.
func (p picture) sheet(doc *timeline.Document, fonts *paint.Fonts) (*sheet, error) {
	s := &sheet{facts: facts{doc: doc, words: locale.Set{}.For(doc.Lang).Dates()}, fonts: fonts}
	s.Reset(width, height)
	p.draw(s)
	return s, s.err
}
