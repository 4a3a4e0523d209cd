package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/query"
	"github.com/hearsay-project/hearsay/internal/review"
)

// completionCmd is hearsay completion.
type completionCmd struct {
	Shell string `arg:"" help:"${enum}." enum:"bash,zsh,fish"`
}

// Help is the long part of the help text.
func (*completionCmd) Help() string {
	return `Completes commands, flags, query filters, and file names.

  bash   hearsay completion bash > ~/.local/share/bash-completion/completions/hearsay
  zsh    hearsay completion zsh > "${fpath[1]}/_hearsay"
  fish   hearsay completion fish > ~/.config/fish/completions/hearsay.fish`
}

// Run prints a script, made from the table of commands.
func (c *completionCmd) Run(k *kong.Context, p process) error {
	list := completions(k.Model.Node)
	switch c.Shell {
	case "zsh":
		return p.text(zshScript(list))
	case "fish":
		return p.text(fishScript(list))
	}
	return p.text(bashScript(list))
}

// completed is what can follow a command.
type completed struct {
	name, help string
	words      []string // commands below it, flags, filters
}

func completions(root *kong.Node) []completed {
	var list []completed
	for _, n := range root.Children {
		c := completed{name: n.Name, help: n.Help}
		for _, below := range completions(n) {
			c.words = append(c.words, below.name)
			c.words = append(c.words, below.words...)
		}
		for _, group := range n.AllFlags(true) {
			for _, f := range group {
				c.words = append(c.words, "--"+f.Name)
			}
		}
		for _, a := range n.Positional {
			if a.Name == "query" {
				c.words = append(c.words, filterWords()...)
			}
			switch a.Name {
			case "field":
				c.words = append(c.words, review.Typed()...)
			case "change":
				for _, f := range review.Typed() {
					c.words = append(c.words, f+"=")
				}
			}
			if a.Enum != "" {
				c.words = append(c.words, strings.Split(a.Enum, ",")...)
			}
		}
		list = append(list, c)
	}
	return list
}

// filterWords are the filters of a query, with their values where they are few.
func filterWords() []string {
	var out []string
	for _, key := range query.Keys() {
		switch key {
		case "position":
			for _, p := range hearsay.Positions() {
				out = append(out, "position:"+string(p))
			}
		case "kind":
			out = append(out, "kind:direct", "kind:indirect", "kind:mixed")
		case "doubtful":
			out = append(out, key+":yes")
		case "anonymous", "direct", "rejected", "reviewed":
			out = append(out, key+":yes", key+":no")
		default:
			out = append(out, key+":")
		}
	}
	return out
}

func names(list []completed) string {
	var out []string
	for _, c := range list {
		out = append(out, c.name)
	}
	return strings.Join(out, " ")
}

func bashScript(list []completed) string {
	var b strings.Builder
	b.WriteString(`_hearsay() {
  local cur="${COMP_WORDS[COMP_CWORD]}" words=""
  # a filter such as position:denies is one word, though bash parts words at colons
  if [[ $COMP_CWORD -gt 1 && ${COMP_WORDS[COMP_CWORD-1]} == ":" ]]; then cur="${COMP_WORDS[COMP_CWORD-2]}:$cur"; fi
  if [[ $COMP_CWORD -gt 0 && ${COMP_WORDS[COMP_CWORD]} == ":" ]]; then cur="${COMP_WORDS[COMP_CWORD-1]}:"; fi
  if [[ $COMP_CWORD -eq 1 ]]; then
`)
	fmt.Fprintf(&b, "    COMPREPLY=($(compgen -W %q -- \"$cur\"))\n    return\n  fi\n  case \"${COMP_WORDS[1]}\" in\n", names(list))
	for _, c := range list {
		fmt.Fprintf(&b, "    %s) words=%q ;;\n", c.name, strings.Join(c.words, " "))
	}
	b.WriteString(`  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [[ $cur == *:* ]]; then COMPREPLY=("${COMPREPLY[@]#"${cur%"${cur##*:}"}"}"); fi
  if [[ ${COMPREPLY[*]} == *: ]]; then compopt -o nospace; fi
}
complete -o default -F _hearsay hearsay
`)
	return b.String()
}

func zshScript(list []completed) string {
	var b strings.Builder
	b.WriteString("#compdef hearsay\n_hearsay() {\n  local -a commands words\n  commands=(\n")
	for _, c := range list {
		fmt.Fprintf(&b, "    '%s:%s'\n", c.name, strings.ReplaceAll(c.help, "'", "’"))
	}
	b.WriteString("  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case \"${words[2]}\" in\n")
	for _, c := range list {
		fmt.Fprintf(&b, "    %s) compadd -- %s ;;\n", c.name, strings.Join(c.words, " "))
	}
	b.WriteString("  esac\n  _files\n}\ncompdef _hearsay hearsay\n")
	return strings.Replace(b.String(), "local -a commands words", "local -a commands", 1)
}

func fishScript(list []completed) string {
	var b strings.Builder
	for _, c := range list {
		fmt.Fprintf(&b, "complete -c hearsay -n __fish_use_subcommand -f -a %s -d '%s'\n", c.name, strings.ReplaceAll(c.help, "'", "’"))
	}
	for _, c := range list {
		for _, w := range c.words {
			how := "-a " + w
			if flag, ok := strings.CutPrefix(w, "--"); ok {
				how = "-l " + flag
			}
			fmt.Fprintf(&b, "complete -c hearsay -n '__fish_seen_subcommand_from %s' %s\n", c.name, how)
		}
	}
	return b.String()
}
