using System.CommandLine;
using Assistant.Sources.Changes;
using Assistant.Sources.Recall;
using Assistant.Sources.Uses;
using Assistant.Storage;

namespace Assistant.Commands;

/// <summary><c>assistant recall --source ID</c>: takes a source out, or with <c>--dry-run</c> lists what depends on it.</summary>
public static class RecallCommand
{
    public static Command Create(Func<AssistantHost> host)
    {
        var source = new Option<string>("--source") { Description = "The id of the source, as knowledge/sources.yaml or /sources has it.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "List what depends on it and change nothing." };
        var with = new Option<FileInfo?>("--with") { Description = "With --dry-run: a text that would take its place; what still stands in it is told apart." };
        var why = new Option<string?>("--reason") { Description = "Why it is taken out, in words that practitioners will read." };
        var role = new Option<string?>("--role") { Description = "The role of who takes it out. Never a name." };
        var command = new Command("recall", "Take a source out: what rests on it is held back, and who received an answer resting on it is told.") { source, dryRun, with, why, role };
        command.SetAction((result, cancellationToken) => RunAsync(host(), result.GetRequiredValue(source), result.GetValue(dryRun), result.GetValue(with), result.GetValue(why), result.GetValue(role),
            result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellationToken, DataCommand.Options()));
        return command;
    }

    public static async Task<int> RunAsync(AssistantHost host, string source, bool dryRun, FileInfo? with, string? why, string? role, TextWriter output, TextWriter errors, CancellationToken cancellationToken, StateOptions? state = null)
    {
        if (host.Knowledge.Catalogue.Find(source) is not { } found)
        {
            await errors.WriteLineAsync($"There is no source '{source}'. The page /sources lists them; the short name stands in the address of each.");
            return 2;
        }
        if (!dryRun && (with is not null || string.IsNullOrWhiteSpace(why)))
        {
            await errors.WriteLineAsync(with is not null ? "--with goes with --dry-run. To put another text in its place use its page, /manage/source/ID." : "Give the reason: --reason \"…\". Practitioners will read it. Or look first with --dry-run.");
            return 2;
        }
        var dependants = Dependants.Of(host.Knowledge, source, with is null ? ChangeKind.Withdraw : ChangeKind.Replace, with is null ? null : await File.ReadAllTextAsync(with.FullName, cancellationToken));
        await output.WriteLineAsync($"{found.Title} ({source}){(found.Withdrawn is { } gone ? $", withdrawn on {gone.On:yyyy-MM-dd}: {gone.Why}" : "")}");
        foreach (var dependant in dependants) await output.WriteLineAsync(Line(dependant));
        await output.WriteLineAsync($"What depends on it: {dependants.Count}{(dependants.Count == 0 ? "" : $" ({string.Join(", ", dependants.GroupBy(d => d.Fate).Select(g => $"{g.Count()} {Words(g.Key)}"))})")}.");
        if (state is not null && (state.PostgreSql.Length > 0 || File.Exists(state.File))) await output.WriteLineAsync(Line(new PastAnswerCounter(new StateDatabase(state), host).Of(source, with is null ? ChangeKind.Withdraw : ChangeKind.Replace, with is null ? null : await File.ReadAllTextAsync(with.FullName, cancellationToken))));
        if (dryRun) return 0;

        var result = await new SourceService(host, new ChangeRecorder(host, new ChangeJournal(host.Content, host.Time))).WithdrawAsync(source, role ?? host.Knowledge.Words["adding.by-terminal"], why!, hidesWords: false, cancellationToken);
        if (result.Fault is { } fault)
        {
            await errors.WriteLineAsync(host.Knowledge.Words[WordsId.Of(fault)]);
            return 1;
        }
        await output.WriteLineAsync($"Withdrawn. The trail holds it as number {result.Change!.Number}. A running server takes it up within seconds and tells who received an answer resting on it.");
        if (result.Note is { } note) await errors.WriteLineAsync(note);
        return 0;
    }

    private static string Line(Dependant dependant) =>
        $"{Words(dependant.Fate)}\t{dependant.Use.Kind.ToString().ToLowerInvariant()}\t{dependant.Use.Place}\t{dependant.Use.File}:{dependant.Use.Line}\t{Retrieval.Words.OneLine(dependant.Use.Text)}";

    private static string Line(PastAnswers past) =>
        $"Past answers that rest on it: {past.Answers}. Private chats that received one and will be told: {past.Reachable}; that can no longer be reached: {past.Unreachable}.";

    private static string Words(Fate fate) => fate switch { Fate.HeldBack => "held back", Fate.Check => "to be checked by hand", Fate.Noticed => "marked as replaced", _ => "stands" };
}
