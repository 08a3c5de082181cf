using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Assistant.Models.Embeddings;

namespace Assistant.Retrieval.Vectors;

/// <summary>
/// Vectors of passages on the disk, by the hash of model and text: a passage is sent to the model once. It holds those of the passages that
/// are searched now and no others, and never one of a question.
/// </summary>
public sealed class VectorCache(string folder, EmbeddingOptions options)
{
    private const int HashLength = 32;
    private static readonly byte[] Mark = "vectors1"u8.ToArray();

    private readonly string _file = Path.Combine(folder, $"passages-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Model}\n{options.Dimensions}")))[..12]}.bin");

    /// <summary>The vectors of the passages, from the disk where they lie there, else from the model.</summary>
    /// <param name="passages">The passages that are searched.</param>
    /// <param name="link">The model.</param>
    /// <param name="progress">Is told how many of how many are there.</param>
    /// <param name="cancellationToken">Ends it; what has come by then is kept.</param>
    /// <exception cref="EmbeddingException">The model did not give all; what it gave is kept.</exception>
    public PassageVectors Of(IReadOnlyList<Passage> passages, EmbeddingLink link, Action<int, int>? progress, CancellationToken cancellationToken)
    {
        var texts = passages.Select(PassageText.Of).ToList();
        var keys = texts.ConvertAll(KeyOf);
        var held = Read();
        var kept = new Dictionary<string, float[]>();
        foreach (var key in keys) if (held.TryGetValue(key, out var vector)) kept[key] = vector;
        var missing = Enumerable.Range(0, keys.Count).Where(i => !kept.ContainsKey(keys[i])).DistinctBy(i => keys[i]).ToList();
        try
        {
            foreach (var batch in missing.Chunk(options.Batch))
            {
                var vectors = link.Passages([.. batch.Select(i => texts[i])], cancellationToken);
                foreach (var (i, vector) in batch.Zip(vectors)) kept[keys[i]] = vector;
                progress?.Invoke(kept.Count, kept.Count + missing.Count(i => !kept.ContainsKey(keys[i])));
            }
        }
        finally
        {
            if (missing.Count > 0 || held.Count > kept.Count) Write(kept);
        }
        var lengths = kept.Values.Select(v => v.Length).Distinct().Count();
        if (lengths > 1) throw new EmbeddingException("The model has changed the length of its vectors. Delete the folder of vectors, or name the model anew.");
        return new PassageVectors(keys.ConvertAll(k => kept[k]));
    }

    private string KeyOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Model}\n{options.Dimensions}\n{text}")));

    // The mark, the length of a vector, the vectors each after its hash, and the hash of all before. What is not whole is nothing.
    private Dictionary<string, float[]> Read()
    {
        if (!File.Exists(_file)) return [];
        var bytes = File.ReadAllBytes(_file);
        if (bytes.Length < Mark.Length + 4 + HashLength || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark)) return [];
        ReadOnlySpan<byte> body = bytes.AsSpan(0, bytes.Length - HashLength);
        if (!bytes.AsSpan(body.Length).SequenceEqual(SHA256.HashData(body))) return [];
        var length = BitConverter.ToInt32(body[Mark.Length..]);
        var size = HashLength + 4 * length;
        var held = new Dictionary<string, float[]>();
        for (var records = body[(Mark.Length + 4)..]; records.Length >= size; records = records[size..])
            held[Convert.ToHexString(records[..HashLength])] = MemoryMarshal.Cast<byte, float>(records[HashLength..size]).ToArray();
        return held;
    }

    private void Write(Dictionary<string, float[]> vectors)
    {
        if (vectors.Count == 0 && !File.Exists(_file)) return;
        Directory.CreateDirectory(folder);
        var length = vectors.Values.Select(v => v.Length).FirstOrDefault();
        using var bytes = new MemoryStream();
        bytes.Write(Mark);
        bytes.Write(BitConverter.GetBytes(length));
        foreach (var (key, vector) in vectors.Where(v => v.Value.Length == length))
        {
            bytes.Write(Convert.FromHexString(key));
            bytes.Write(MemoryMarshal.AsBytes<float>(vector));
        }
        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        var whole = $"{_file}.{Guid.NewGuid():N}";
        File.WriteAllBytes(whole, bytes.ToArray());
        File.Move(whole, _file, overwrite: true);
    }
}
