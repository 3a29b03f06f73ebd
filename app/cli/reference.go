package cli

import (
	"fmt"
	"strings"

	"tideline/data"
)

// format prints the page that says what an events file may hold.
func format(env Env, args []string) error {
	return printText(env, "format", env.Format, args)
}

// schema prints the JSON Schema with which an editor completes and checks the
// keys of an events file.
func schema(env Env, args []string) error {
	return printText(env, "schema", string(data.Schema()), args)
}

// printText is a command that prints a text which is part of the program.
func printText(env Env, command, text string, args []string) error {
	o := newOptions(command)
	rest, err := o.parse(env, args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return misused(command, "{{.Command}} takes no file: {{.Files}}", "Command", command, "Files", strings.Join(rest, ", "))
	}
	_, err = fmt.Fprint(env.Stdout, text)
	return err
}
