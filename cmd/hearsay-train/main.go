// Command hearsay-train makes the models of hearsay from corpora on disk. It is for developers; the program that people use
// does not contain it.
//
//	hearsay-train all --data .data
//	hearsay-train lexicon
//	hearsay-train syntax
//	hearsay-train attribution
//	hearsay-train position
//	hearsay-train claims
//	hearsay-train claim-trees
//	hearsay-train format
//	hearsay-train manifest
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/hearsay-project/hearsay/internal/train"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "hearsay-train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	o := train.Defaults()
	flags := flag.NewFlagSet("hearsay-train", flag.ContinueOnError)
	flags.StringVar(&o.Data, "data", o.Data, "folder of the unpacked corpora")
	flags.StringVar(&o.Out, "out", o.Out, "folder for the models and their manifest")
	flags.StringVar(&o.Work, "work", o.Work, "folder for the models that only training needs")
	flags.StringVar(&o.WordNet, "wordnet", o.WordNet, "folder of the database of WordNet 3.0 (Debian: wordnet-base)")
	flags.Func("from", "names of the `stories` that claim-trees learns from, parted by commas, for measuring on the others", func(names string) error {
		o.Trees.From = strings.Split(names, ",")
		return nil
	})
	if len(args) == 0 || args[0] == "-h" || args[0] == "--help" {
		usage(flags)
		return nil
	}
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	done := false
	for _, s := range train.Chain() {
		if args[0] != "all" && args[0] != s.Name {
			continue
		}
		fmt.Fprintf(o.Log, "== %s: %v -> %v\n", s.Name, s.Inputs, s.Outputs)
		if err := s.Run(context.Background(), o); err != nil {
			return fmt.Errorf("%s: %w", s.Name, err)
		}
		done = true
	}
	if !done {
		return fmt.Errorf("no step %q: run hearsay-train --help for the steps", args[0])
	}
	return nil
}

func usage(flags *flag.FlagSet) {
	fmt.Println("usage: hearsay-train all|STEP [flags]\n\nThe steps, in order:")
	for _, s := range train.Chain() {
		fmt.Printf("  %-12s %v -> %v\n", s.Name, s.Inputs, s.Outputs)
	}
	fmt.Println("\nThe flags:")
	flags.SetOutput(os.Stdout)
	flags.PrintDefaults()
}
