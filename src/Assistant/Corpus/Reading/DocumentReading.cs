using System.Text.RegularExpressions;
using Assistant.Corpus.Reading.Html;
using Assistant.Corpus.Reading.Pdf;
using Assistant.Corpus.Reading.Plain;
using Assistant.Corpus.Reading.Word;

namespace Assistant.Corpus.Reading;

/// <summary>Reads what others wrote. Whatever the file holds, it ends in a text or in a reason why not, never in a fault.</summary>
public static partial class DocumentReading
{
    // With fewer words there is nothing to answer a question from.
    private const int FewestWords = 5;

    public static async Task<ReadResult> ReadAsync(string name, ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken = default)
    {
        try
        {
            if (bytes.Length > limits.MaxBytes) throw new UnreadableException("adding.refused-large", ("most", $"{limits.MaxMegabytes}"));
            if (IsBlank(bytes.Span)) throw new UnreadableException("adding.refused-empty");
            var kind = FileKindFinder.Find(name, bytes.Span);
            var blocks = kind switch
            {
                FileKind.Word => WordReader.Read(bytes, limits, cancellationToken),
                FileKind.Pdf => await PdfReader.ReadAsync(bytes, limits, cancellationToken),
                FileKind.Html => HtmlReader.Read(TextDecoder.Decode(bytes.Span), limits, cancellationToken),
                FileKind.Markdown => MarkdownReader.Read(TextDecoder.Decode(bytes.Span), limits, cancellationToken),
                _ => PlainTextReader.Read(TextDecoder.Decode(bytes.Span), limits),
            };
            return new ReadResult.Done(File(kind, blocks, limits));
        }
        catch (UnreadableException refused)
        {
            return new ReadResult.Refused(refused.Reason);
        }
        // What a library throws at a damaged file is not listed anywhere.
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return new ReadResult.Refused(new ReadingNote("adding.refused-damaged"));
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept("\0\t\r\n "u8) < 0;

    private static ReadFile File(FileKind kind, ReadBlocks read, ReadLimits limits)
    {
        var text = CanonicalText.Of(read.Blocks, out var unseen);
        if (text.Length > limits.MaxCharacters) throw new UnreadableException("adding.refused-long", ("most", $"{limits.MaxCharacters / 3000:N0}"));
        var words = Word().Count(text);
        if (words < FewestWords) throw new UnreadableException("adding.refused-no-words");
        var document = CorpusReader.Read(Preview, text);
        return new ReadFile
        {
            Kind = kind,
            Text = text,
            Title = read.Title is { } title && CleanText.Line(title) is { Length: > 0 } clean ? clean : null,
            Pages = read.Pages,
            Words = words,
            Headings = [.. document.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => new ReadHeading(b.Level, Chunker.HeadingText(text[b.Start..b.End])))],
            Passages = [.. document.Chunks.Select(c => new ReadPassage(c.Section, string.Join(' ', c.Sentences.Select(s => text[s.Start..s.End]))))],
            Dropped = unseen > 0 ? [.. read.Dropped, ReadingNote.Count("adding.dropped-unseen", unseen)] : read.Dropped,
        };
    }

    private static readonly Source Preview = new()
    {
        Id = "preview",
        Title = "",
        Short = "",
        Publisher = "",
        Authority = Authority.LocalProcedure,
        Jurisdiction = "",
        Area = "",
        Published = "undated",
        Checked = default,
        File = AsRead,
    };

    /// <summary>Where the texts of added sources stand; headings in them are marked, none is guessed.</summary>
    public const string AsRead = $"{Knowledge.ContentFolder.SitePrefix}documents/";

    [GeneratedRegex(@"[\p{L}\p{N}]+(['’\-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
