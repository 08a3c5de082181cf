namespace Assistant.Storage;

/// <summary>The store could be used, but might lose what it is given. The message says how that is mended.</summary>
public sealed class StoreRefusedException(string message) : InvalidOperationException(message);
