using System.Security.Cryptography;
using System.Text;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Corpus.Reading;
using Assistant.Knowledge;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Adding;

/// <summary>
/// Adds a document: read the file, show what was read, ask for the catalogue fields, take it in. Taking in writes the bytes as given and
/// the text as read into the site's folder, then the change into the journal; what is served is read anew before it returns.
/// </summary>
public sealed class AddService(AssistantHost assistant, ChangeRecorder recorder, ReadLimits limits)
{
    public ReadLimits Limits => limits;

    public Task<ReadResult> ReadAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => DocumentReading.ReadAsync(name, bytes, limits, cancellationToken);

    /// <summary>What is filled in before anybody has filled in anything.</summary>
    public CatalogueFields Proposed(ReadFile file, string name)
    {
        var title = file.Title ?? file.Headings.OrderBy(h => h.Level).FirstOrDefault()?.Text ?? Path.GetFileNameWithoutExtension(name);
        title = title.Length <= CatalogueFields.MostCharacters ? title : title[..CatalogueFields.MostCharacters];
        return new CatalogueFields { Title = title, Id = CatalogueFields.Propose(title, assistant.Knowledge.Catalogue) };
    }

    /// <summary>How many details of each kind in the text could identify a person. Names of staff are among them.</summary>
    public IReadOnlyDictionary<string, int> PersonalDetails(ReadFile file) => file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(assistant.Knowledge.Safety.FindPersonalDetails).CountBy(d => d.Kind).ToDictionary();

    /// <summary>The words themselves, each once, for whoever has to look: by kind, the most frequent first.</summary>
    public ILookup<string, string> DetailWords(ReadFile file) => file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => assistant.Knowledge.Safety.FindPersonalDetails(line).Select(d => (d.Kind, Words: line[d.Start..d.End])))
        .CountBy(d => d).OrderByDescending(d => d.Value).ThenBy(d => d.Key.Words, StringComparer.Ordinal).ToLookup(d => d.Key.Kind, d => d.Key.Words);

    public async Task<AddResult> TakeInAsync(ReadFile file, ReadOnlyMemory<byte> original, CatalogueFields fields, string by, CancellationToken cancellationToken)
    {
        assistant.Refresh();
        if (fields.Faults(Today).ToList() is { Count: > 0 } faults) return new AddResult(null, faults);
        if (assistant.Knowledge.Catalogue.Find(fields.Id) is not null) return AddResult.Wrong("id", "adding.id-taken", fields.Id);
        var text = Encoding.UTF8.GetBytes(file.Text);
        var (hash, given) = (HashOf(text), HashOf(original.Span));
        if (assistant.Knowledge.Catalogue.Sources.FirstOrDefault(s => s.Sha256 == hash && s.Withdrawn is null) is { } same) return AddResult.Wrong("title", "adding.same-text", same.Id);

        var document = $"{ContentFolder.SitePrefix}documents/{fields.Id}.{hash[..12]}.md";
        var kept = $"{ContentFolder.SitePrefix}originals/{fields.Id}.{given[..12]}{ExtensionOf(file.Kind)}";
        try
        {
            await WriteAsync(kept, original, cancellationToken);
            await WriteAsync(document, text, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return AddResult.Wrong("title", WordsId.Of(ChangeFault.CannotWrite));
        }
        var told = new Dictionary<string, string>(SourceFields.Of(fields.Source(document, hash, Today))) { ["original"] = kept, ["original-sha256"] = given };
        var what = new Intended(ChangeKind.Add, fields.Id, by, assistant.Knowledge.Words["adding.why"]) { Fields = told };
        return await recorder.RecordAsync(changes => changes.Any(c => c.Kind == ChangeKind.Add && c.Subject == fields.Id) ? null : what, cancellationToken) switch
        {
            { Fault: { } fault } => AddResult.Wrong("title", WordsId.Of(fault)),
            { Change: { } change, Note: var note } => new AddResult(change, [], Note: note),
            _ => AddResult.Wrong("id", "adding.id-taken", fields.Id),
        };
    }

    // Never overwritten: the name holds the hash of what is in it. A file that a crash cut off is not that, and is written again.
    private async Task WriteAsync(string file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var path = assistant.Content.PathOf(file);
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        await using (var stream = new FileStream(part, FileMode.CreateNew))
        {
            await stream.WriteAsync(bytes, cancellationToken);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    private DateOnly Today => LondonTime.DateOf(assistant.Time.GetUtcNow());

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string ExtensionOf(FileKind kind) => kind switch { FileKind.Word => ".docx", FileKind.Pdf => ".pdf", FileKind.Html => ".html", FileKind.Markdown => ".md", _ => ".txt" };
}
