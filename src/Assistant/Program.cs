using Assistant.Corpus;
using Assistant.Knowledge;
var content = ContentFolder.Find();
var problems = new ProblemList();
var catalogue = CatalogueReader.Read(content, problems);
problems.ThrowIfAny();
foreach (var d in CorpusReader.Read(catalogue, content))
{
    if (args.Contains("blocks")) foreach (var b in d.Blocks) Console.WriteLine($"{b.Kind} {b.Level} {b.Continues} | {d.Text[b.Start..Math.Min(b.End, b.Start + 110)].Replace("\n", "⏎")}");
    else foreach (var c in d.Chunks)
    {
        Console.WriteLine($"=== {c.Id} hash={c.Hash} words={c.Sentences.Sum(s => d.Text[s.Start..s.End].Split(' ').Length)} [{string.Join(" > ", c.Section)}]");
        var i = 0;
        foreach (var s in c.Sentences) Console.WriteLine($"  {++i}{(s.Whole ? "" : "…")} (run {s.Run}) {d.Text[s.Start..s.End].Replace("\n", " ")}");
    }
}
