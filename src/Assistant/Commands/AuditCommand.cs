using System.CommandLine;
using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Sources.Changes;
using Assistant.Sources.Trail;

namespace Assistant.Commands;

/// <summary><c>assistant audit verify</c>: whether the trail of what managers changed is whole, and the site's documents are those that it names.</summary>
public static class AuditCommand
{
    public static Command Create(Func<ContentFolder> content, Func<string> heads)
    {
        var head = new Option<string?>("--head") { Description = "A head that was noted before, \"NUMBER HASH\": it has to stand in the trail." };
        var verify = new Command("verify", "Check that no line of the trail was altered, taken out or put in, and that the documents are those that it names.") { head };
        verify.SetAction(result => Verify(content(), heads(), result.GetValue(head), result.InvocationConfiguration.Output));
        return new Command("audit", "The trail of what managers changed.") { verify };
    }

    public static int Verify(ContentFolder content, string headsFile, string? head, TextWriter output)
    {
        var reading = ChangeJournal.Read(content);
        var problems = new List<string>();
        if (reading.BrokenAt is { } line) problems.Add($"Line {line} was altered, or lines before it were taken out or put in. The {reading.Sound.Count} lines before it are sound.");
        foreach (var noted in TrailHeads.Read(headsFile).Concat(head is null ? [] : [head]).Where(h => !Stands(h, reading)))
            problems.Add($"The head '{noted}' that was noted before does not stand in the trail: its end was cut off, or it was written anew.");
        foreach (var change in reading.Sound.Where(c => c.Field("file") is not null))
            if (ProblemOf(change, content) is { } problem) problems.Add(problem);
        foreach (var problem in problems) output.WriteLine(problem);
        output.WriteLine(problems.Count == 0 ? $"The trail is sound. Changes: {reading.Sound.Count}. Head: {reading.Head}" : $"The trail is NOT sound. Problems: {problems.Count}. Keep the folder as it is, and put it back from a backup elsewhere to compare.");
        return problems.Count == 0 ? 0 : 1;
    }

    private static bool Stands(string head, JournalReading reading) =>
        head.Trim().Split(' ') is [var number, var hash] && int.TryParse(number, out var n) && (n == 0 || n <= reading.Sound.Count && reading.Sound[n - 1].Hash == hash);

    private static string? ProblemOf(Change change, ContentFolder content) =>
        !content.Exists(change.Field("file")!) ? $"{change.Field("file")} (change {change.Number}) is not there."
        : CatalogueReader.HashOf(content, change.Field("file")!) != change.Field("sha256") ? $"{change.Field("file")} (change {change.Number}) was altered after it was taken in."
        : null;
}
