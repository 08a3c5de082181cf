using System.CommandLine;
using System.Globalization;
using Assistant.Corpus;
using Assistant.Corpus.Reading;
using Assistant.Sources.Adding;
using Assistant.Sources.Changes;

namespace Assistant.Commands;

/// <summary><c>assistant add FILE</c>: reads a document, shows what was read, asks what it is, and takes it in.</summary>
public static class AddCommand
{
    private const int HeadingsShown = 20;

    public static Command Create(Func<AssistantHost> host)
    {
        var file = new Argument<FileInfo>("file") { Description = "A Word (.docx), PDF, HTML, Markdown or text file." };
        var (title, publisher, area, id) = (Text("--title", "Its title, as readers see it."), Text("--publisher", "Who published it."), Text("--area", "Where it applies: a council area, or England."), Text("--id", "Its short name in addresses."));
        var (authority, published, due) = (Text("--authority", $"What kind of document it is: {string.Join(", ", Kinds)}."), Text("--published", "When it was published: 2026, 2026-09, 2026-09-14 or undated."), Text("--review-due", "The day by which somebody should read it again: 2027-09-30."));
        var draft = new Option<bool>("--draft") { Description = "It is a draft that nobody has approved yet. Readers are told." };
        var yes = new Option<bool>("--yes") { Description = "Ask nothing: what is not given as an option is proposed, or is missing and refused." };
        var command = new Command("add", "Take in a document, so that questions are answered from it.") { file, title, publisher, authority, area, published, due, draft, id, yes };
        command.SetAction((result, cancellationToken) => RunAsync(host(), result.GetRequiredValue(file), new Dictionary<string, string?>
        {
            ["title"] = result.GetValue(title),
            ["publisher"] = result.GetValue(publisher),
            ["authority"] = result.GetValue(authority),
            ["area"] = result.GetValue(area),
            ["published"] = result.GetValue(published),
            ["review-due"] = result.GetValue(due),
            ["draft"] = result.GetValue(draft) ? "yes" : null,
            ["id"] = result.GetValue(id),
        }, result.GetValue(yes) ? null : Console.In, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    /// <param name="host">What the document is added to.</param>
    /// <param name="file">The document.</param>
    /// <param name="given">The catalogue fields that were given as options.</param>
    /// <param name="input">Where answers come from; null where nothing is asked.</param>
    /// <param name="output">Where it is told what was read and done.</param>
    /// <param name="errors">Where it is told what is wrong.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>0 when it is taken in, 1 when the file is refused or nobody confirmed, 2 when an option is wrong or missing.</returns>
    public static async Task<int> RunAsync(AssistantHost host, FileInfo file, IReadOnlyDictionary<string, string?> given, TextReader? input, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await errors.WriteLineAsync($"There is no file {file.FullName}.");
            return 2;
        }
        var words = host.Knowledge.Words;
        var adding = new AddService(host, new ChangeRecorder(host, new ChangeJournal(host.Content, host.Time)), Limits());
        if (file.Length > adding.Limits.MaxBytes)
        {
            await errors.WriteLineAsync(words.Text("adding.refused-large", ("most", $"{adding.Limits.MaxMegabytes}")));
            return 1;
        }
        await output.WriteLineAsync($"Reading {file.Name} …");
        var (started, bytes) = (host.Time.GetTimestamp(), await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        var outcome = await adding.ReadAsync(file.Name, bytes, cancellationToken);
        if (outcome is ReadResult.Refused(var reason)) await errors.WriteLineAsync(reason.In(words));
        if (outcome is not ReadResult.Done(var read)) return 1;
        await ShowAsync(host, adding, read, output);
        await output.WriteLineAsync($"Read in {Seconds(host, started)} s. Nothing is taken in yet.");

        var fields = Filled(adding.Proposed(read, file.Name), given, input, output);
        if (fields is null)
        {
            await errors.WriteLineAsync($"--review-due {given["review-due"]} is no day. Write it as 2027-09-30.");
            return 2;
        }
        if (input is not null && !Confirms(input, output)) return 1;
        await output.WriteLineAsync("Taking it in …");
        started = host.Time.GetTimestamp();
        var result = await adding.TakeInAsync(read, bytes, fields, words["adding.by-terminal"], cancellationToken);
        foreach (var (field, fault) in result.Faults) await errors.WriteLineAsync($"--{field}: {words[fault]}{(result.Same is { } same ? $" ({same})" : "")}");
        if (result.Change is null) return 2;
        await output.WriteLineAsync($"{words.Text("adding.done", ("title", fields.Title), ("passages", $"{read.Passages.Count}"))} ({Seconds(host, started)} s, change {result.Change.Number}, /sources/{fields.Id})");
        if (result.Note is { } note) await errors.WriteLineAsync(note);
        return 0;
    }

    private static async Task ShowAsync(AssistantHost host, AddService adding, ReadFile read, TextWriter output)
    {
        var words = host.Knowledge.Words;
        var pages = read.Pages is { } count ? $"{words["adding.pages"]}: {count}. " : "";
        await output.WriteLineAsync($"{words[$"adding.kind-{read.Kind.ToString().ToLowerInvariant()}"]}. {pages}{words["adding.words"]}: {read.Words}. {words["adding.headings"]}: {read.Headings.Count}. {words["adding.passages"]}: {read.Passages.Count}.");
        foreach (var heading in read.Headings.Take(HeadingsShown)) await output.WriteLineAsync($"{new string(' ', heading.Level * 2)}{heading.Text}");
        if (read.Headings.Count > HeadingsShown) await output.WriteLineAsync($"  {words.Text("adding.and-more", ("count", $"{read.Headings.Count - HeadingsShown}"))}");
        foreach (var note in read.Dropped) await output.WriteLineAsync($"- {note.In(words)}");
        if (adding.PersonalDetails(read) is not { Count: > 0 } details) return;
        await output.WriteLineAsync(words.Text("adding.details", ("details", string.Join(", ", details.Select(d => $"{d.Key} ({d.Value})")))));
        await output.WriteLineAsync(words["adding.details-how"]);
    }

    // What was given, else what is answered, else what is proposed. Null where the day of review is none.
    private static CatalogueFields? Filled(CatalogueFields proposed, IReadOnlyDictionary<string, string?> given, TextReader? input, TextWriter output)
    {
        string Field(string name, string question, string otherwise)
        {
            if (given.GetValueOrDefault(name) is { } said) return said.Trim();
            if (input is null) return otherwise;
            output.Write($"{question}{(otherwise.Length > 0 ? $" [{otherwise}]" : "")}: ");
            return input.ReadLine()?.Trim() is { Length: > 0 } answered ? answered : otherwise;
        }
        var fields = new CatalogueFields
        {
            Title = Field("title", "Title", proposed.Title),
            Publisher = Field("publisher", "Publisher", ""),
            Authority = Field("authority", $"Kind ({string.Join(", ", Kinds)})", "local-procedure"),
            Area = Field("area", "Area where it applies", ""),
            Published = Field("published", "Published (2026, 2026-09, 2026-09-14 or undated)", "undated"),
            Draft = given.GetValueOrDefault("draft") is "yes",
            Id = Field("id", "Short name in addresses", proposed.Id),
        };
        var due = Field("review-due", "Review due (2027-09-30, or nothing)", "");
        return due.Length == 0 ? fields : DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? fields with { ReviewDue = day } : null;
    }

    private static bool Confirms(TextReader input, TextWriter output)
    {
        output.Write("Take it in? (yes or no): ");
        return input.ReadLine()?.Trim().ToLowerInvariant() is "yes" or "y";
    }

    private static string Seconds(AssistantHost host, long started) => host.Time.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static ReadLimits Limits() => new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Reading").Get<ReadLimits>() ?? new ReadLimits();

    private static IEnumerable<string> Kinds => Enum.GetValues<Authority>().Reverse().Select(CatalogueReader.NameOf);

    private static Option<string?> Text(string name, string about) => new(name) { Description = about };
}
