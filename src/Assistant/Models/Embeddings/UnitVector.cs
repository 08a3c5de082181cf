using System.Numerics.Tensors;

namespace Assistant.Models.Embeddings;

/// <summary>Vectors of the length 1.</summary>
public static class UnitVector
{
    /// <summary>The vector in the same direction; null where it has none.</summary>
    public static float[]? Of(ReadOnlyMemory<float> vector)
    {
        var norm = vector.Length == 0 ? 0 : TensorPrimitives.Norm(vector.Span);
        if (!float.IsFinite(norm) || norm <= 0) return null;
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector.Span, norm, unit);
        return unit;
    }
}
