using System.CommandLine;
using Assistant.Answers;
using Assistant.Retrieval.Qdrant;

namespace Assistant.Commands;

/// <summary><c>assistant index</c>: builds the Qdrant collection of the documents as they are now, and makes the alias name it.</summary>
public static class IndexCommand
{
    public static Command Create(Func<AssistantHost> host)
    {
        var keep = new Option<bool>("--keep-old") { Description = "Leave the collection that was in use until now, to go back to." };
        var command = new Command("index", "Build the Qdrant collection of the documents as they are now beside the one in use, then switch to it.") { keep };
        command.SetAction((result, cancellationToken) => Task.Run(() => Run(host(), result.GetValue(keep), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellationToken), cancellationToken));
        return command;
    }

    public static int Run(AssistantHost host, bool keepsOld, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (host.Layers is not { Qdrant: { } link } layers)
        {
            errors.WriteLine("No Qdrant server is set up. Set Qdrant__Url to its address (docs/scale.md).");
            return 2;
        }
        var corpus = Retriever.CorpusOf(host.Knowledge);
        var vectors = layers.VectorsOf(corpus, (done, all) => output.WriteLine($"{done} of {all} vectors."), cancellationToken);
        foreach (var note in layers.Notes.Skip(1)) output.WriteLine(note);
        var layout = layers.LayoutOf(corpus, vectors);
        try
        {
            var outcome = new QdrantIndexer(link.Client, layout, host.Time).Run(vectors, keepsOld, output.WriteLine, cancellationToken);
            output.WriteLine(outcome.WasThere
                ? $"Nothing to do: {link.Options.Collection} names {outcome.Collection}, which holds these {outcome.Passages} passages."
                : $"{link.Options.Collection} names {outcome.Collection} now, with {outcome.Passages} passages.{(outcome.Dropped is { } dropped ? $" {dropped} was deleted." : "")} Running servers take it up within {link.Options.LookEvery.TotalSeconds:0} seconds.");
            return 0;
        }
        catch (QdrantException e)
        {
            errors.WriteLine($"{e.Message} Questions are answered as before. Run it again: what was written is not lost.");
            return 1;
        }
    }
}
