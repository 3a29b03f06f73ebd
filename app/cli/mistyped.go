package cli

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"tideline/app/moment"
	"tideline/timeline/diag"
)

// otherNames maps the names that other programs have for something to the names here, as
// they are typed after “tideline”.
func otherNames() map[string]string {
	return map[string]string{
		"validate": "check", "verify": "check", "lint": "check", "test": "check",
		"draw": "export", "render": "export", "convert": "export", "save": "export", "print": "export",
		"handout": "export --handout",
		"read":    "import", "load": "import", "from": "import",
		"init": "new", "create": "new", "start": "new",
		"change": "edit", "set": "edit", "modify": "edit", "patch": "edit",
		"combine": "merge", "join": "merge",
		"search": "find", "grep": "find", "query": "find",
		"talk": "present", "play": "present", "slides": "present", "kiosk": "present --kiosk",
		"spec": "format", "docs": "format", "manual": "help",
		"license": "licences", "licence": "licences", "licenses": "licences",
		"version": "--version",
	}
}

// meant returns the command that was probably meant by a word that is not one, "" where
// none is close.
func meant(word string) string {
	if name, ok := otherNames()[strings.ToLower(word)]; ok {
		return name
	}
	return diag.Closest(word, commandNames())
}

// unknownCommand is the error for a command that does not exist, with the one that may be
// meant.
func unknownCommand(word string) error {
	if name := meant(word); name != "" {
		return misused("", "there is no command {{.Word}}: did you mean {{.Meant}}?", "Word", word, "Meant", name)
	}
	return misused("", "there is no command {{.Word}}", "Word", word)
}

// commandNames lists the commands in the order of the help.
func commandNames() (names []string) {
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return append(names, "help")
}

// mistyped is the error for a first argument that is not a file and may be a mistyped
// command. It is checked before options are read: they are those of the command.
func mistyped(args []string) error {
	if len(args) == 0 || args[0] == "" || strings.HasPrefix(args[0], "-") || isThere(args[0]) || linksThere(args[0]) {
		return nil
	}
	switch name := meant(args[0]); {
	case name != "":
		return misused("", "there is no file {{.Word}}, and no command of that name: did you mean {{.Meant}}?", "Word", args[0], "Meant", name)
	case !strings.ContainsAny(args[0], `./\`):
		return misused("", "there is no file {{.Word}}, and no command of that name; the commands are {{.Known}}",
			"Word", args[0], "Known", strings.Join(commandNames(), ", "))
	}
	return nil
}

func isThere(name string) bool {
	_, err := os.Lstat(name)
	return !errors.Is(err, fs.ErrNotExist)
}

// linksThere reports whether a name leads to a moment of a file that is there.
func linksThere(name string) bool {
	file, _ := moment.Cut(name, isThere)
	return file != name && isThere(file)
}

// behind finds a command that follows other arguments, where it would be taken for a
// file.
func behind(args []string) (name string, found bool) {
	for i := range args {
		if args[i] == "--" {
			return "", false
		}
		if c, is := find(args[i:]); is && !isThere(c.name) {
			return c.name, true
		}
	}
	return "", false
}

// ownerOf names the command that has an option which the program itself lacks, as it is
// typed after “tideline”; "" for none.
func ownerOf(option string) string {
	switch option {
	case "o", "output", "as", "handout", "paper", "distance", "style", "orientation", "letters", "transparent", "size", "scale", "from", "to", "theme", "mono", "story", "filter":
		return "export"
	case "set", "unset", "add", "remove", "move", "before", "rename", "shift", "script", "diff":
		return "edit"
	case "force", "into", "map", "sheet", "years", "days", "zone", "exact", "encoding", "separator", "header", "decimal", "lang", "living":
		return "import"
	case "claims", "json":
		return "check"
	case "kiosk", "every":
		return "present"
	case "address", "program":
		return "publish"
	case "list":
		return "licences"
	}
	if _, is := find([]string{option}); is || option == "help" {
		return option
	}
	return ""
}
