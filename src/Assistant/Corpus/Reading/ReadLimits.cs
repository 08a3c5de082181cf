using System.ComponentModel.DataAnnotations;

namespace Assistant.Corpus.Reading;

/// <summary>What a file may ask of this machine before it is refused. Section <c>Reading</c> of the configuration.</summary>
public sealed record ReadLimits
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>The largest file that is taken, in megabytes.</summary>
    [Range(1, 200)]
    public int MaxMegabytes { get; init; } = 20;

    /// <summary>The longest text that is taken, in characters: about a thousand printed pages.</summary>
    [Range(10_000, 50_000_000)]
    public int MaxCharacters { get; init; } = 3_000_000;

    /// <summary>What a Word file may hold when it is unpacked, pictures too.</summary>
    [Range(1, 4_000)]
    public int MaxUnpackedMegabytes { get; init; } = 300;

    /// <summary>What the parts of a Word file with words in them may hold when they are unpacked.</summary>
    [Range(1, 1_000)]
    public int MaxWordsMegabytes { get; init; } = 60;

    /// <summary>How many parts a Word file may have.</summary>
    [Range(10, 100_000)]
    public int MaxParts { get; init; } = 3_000;

    /// <summary>How deep elements may stand in each other.</summary>
    [Range(20, 500)]
    public int MaxDepth { get; init; } = 200;

    /// <summary>How many tags a page may have.</summary>
    [Range(1_000, 5_000_000)]
    public int MaxTags { get; init; } = 300_000;

    /// <summary>How many pages a PDF may have.</summary>
    [Range(1, 10_000)]
    public int MaxPages { get; init; } = 1_500;

    /// <summary>The program that reads PDF: Debian has it in poppler-utils.</summary>
    [Required]
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>How long that program may take.</summary>
    [Range(1, 600)]
    public int PdfSeconds { get; init; } = 30;

    /// <summary>How much memory it may take, where the machine has <c>prlimit</c>.</summary>
    [Range(64, 16_384)]
    public int PdfMegabytes { get; init; } = 1_024;

    public long MaxBytes => (long)MaxMegabytes * Megabyte;
}
