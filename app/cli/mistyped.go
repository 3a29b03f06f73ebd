package cli

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"tideline/timeline/diag"
)

// otherNames leads from what other programs call something to what it is called
// here, as it is typed behind “tideline”.
func otherNames() map[string]string {
	return map[string]string{
		"validate": "check", "verify": "check", "lint": "check", "test": "check",
		"draw": "export", "render": "export", "convert": "export", "save": "export", "print": "export",
		"handout": "export --handout",
		"init":    "new", "create": "new", "start": "new",
		"talk": "present", "play": "present", "slides": "present", "kiosk": "present --kiosk",
		"spec": "format", "docs": "format", "manual": "help",
		"license": "licences", "licence": "licences", "licenses": "licences",
		"version": "--version",
	}
}

// meant returns what was probably meant by a word that is no command, "" where
// nothing is near.
func meant(word string) string {
	if name, ok := otherNames()[strings.ToLower(word)]; ok {
		return name
	}
	return diag.Closest(word, commandNames())
}

// unknownCommand says that there is no such command, and which may be meant.
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

// mistyped says of a first argument that is no file which command it may be. It
// does so before options are read: they are those of the command.
func mistyped(args []string) error {
	if len(args) == 0 || args[0] == "" || strings.HasPrefix(args[0], "-") || isThere(args[0]) {
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

// behind finds a command that stands behind other arguments, where it is taken
// for a file or stops nothing.
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

// ownerOf names the command that has an option which the program itself has not,
// as it is typed behind “tideline”; "" for none.
func ownerOf(option string) string {
	switch option {
	case "o", "output", "as", "handout", "size", "scale", "from", "to", "theme", "story":
		return "export"
	case "claims", "json":
		return "check"
	case "kiosk", "every":
		return "present"
	case "list":
		return "licences"
	}
	if _, is := find([]string{option}); is || option == "help" {
		return option
	}
	return ""
}
