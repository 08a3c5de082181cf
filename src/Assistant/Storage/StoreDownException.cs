namespace Assistant.Storage;

/// <summary>The store cannot be used just now. What was to be kept was not, or, where the fault came as it was being kept, may have been.</summary>
public sealed class StoreDownException(Exception? inner = null) : Exception("The store cannot be used just now.", inner);
