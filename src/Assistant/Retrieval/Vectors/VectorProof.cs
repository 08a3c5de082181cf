using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Models.Embeddings;

namespace Assistant.Retrieval.Vectors;

/// <summary>How often the quotation that was wanted stood among the first.</summary>
public sealed record RankFigures(double Hit1, double Hit3, double Hit5, double Mrr);

/// <summary>What <c>evaluate --vectors</c> found, as it lies beside the vectors.</summary>
public sealed record VectorProof
{
    public required string Model { get; init; }
    public int? Dimensions { get; init; }
    public required double Weight { get; init; }

    /// <summary>The hash of the passages that were searched.</summary>
    public required string Corpus { get; init; }
    public required int Questions { get; init; }
    public required RankFigures Words { get; init; }
    public required RankFigures Vectors { get; init; }

    /// <summary>The gain in mean reciprocal rank and its 95 % interval.</summary>
    public required double Gain { get; init; }
    public required double Low { get; init; }
    public required double High { get; init; }

    /// <summary>How many more questions of other kinds, such as those to be declined, were right with words alone.</summary>
    public required int LostElsewhere { get; init; }

    /// <summary>A gain is one that is not chance, and costs nothing elsewhere.</summary>
    [JsonIgnore]
    public bool IsGain => Low > 0 && LostElsewhere <= 0;

    private const string File = "evaluated.json";

    /// <summary>Why vectors may not be on; null where they may.</summary>
    public static string? Refusal(VectorProof? proof, EmbeddingOptions options, string corpus) => proof switch
    {
        null => "Nobody has measured them on this site: run 'evaluate FILE --vectors'.",
        _ when proof.Model != options.Model || proof.Dimensions != options.Dimensions || Math.Abs(proof.Weight - options.Weight) > 1e-9 => "They were measured with another model or weight: run 'evaluate FILE --vectors' again.",
        _ when proof.Corpus != corpus => "They were measured on other documents than those that are held now: run 'evaluate FILE --vectors' again.",
        { IsGain: false } => "On this site's questions they showed no gain over words alone.",
        _ => null,
    };

    /// <summary>What was written last; null where nothing was, or it cannot be read.</summary>
    public static VectorProof? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(System.IO.File.ReadAllText(Path.Combine(folder, File)), VectorJson.Default.VectorProof);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        System.IO.File.WriteAllText(Path.Combine(folder, File), JsonSerializer.Serialize(this, VectorJson.Default.VectorProof) + "\n");
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(VectorProof))]
internal sealed partial class VectorJson : JsonSerializerContext;
